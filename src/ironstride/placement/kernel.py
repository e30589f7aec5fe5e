"""The search's inner loops, compiled by numba; integers only. Loaded only when a search runs."""

from __future__ import annotations

import numpy as np
from numba import njit

FORBIDDEN = 10_000_000
"""A cost that no plan may have; every real cost is far below it."""
EMPTY = -1
REPLACED = 1
"""Some content of a column is remembered instead of what was."""
KEPT = 2
"""Some content of a column leaves the memory as it was."""


@njit(cache=True)
def spread_costs(codes, matrices, offsets, widths, columns, base):  # type: ignore[no-untyped-def]
    """Cost of every content for one memory: base plus what each channel's code charges its column."""
    contents = base.shape[0]
    costs = base.copy()
    for c in range(codes.shape[0]):
        row = offsets[c] + codes[c] * widths[c]
        for x in range(contents):
            costs[x] += matrices[row + columns[c, x]]
    for x in range(contents):
        if costs[x] > FORBIDDEN:
            costs[x] = FORBIDDEN
    return costs


@njit(cache=True)
def _slot(keys, stamps, stamp, key, mask):  # type: ignore[no-untyped-def]
    position = np.int64((np.uint64(key) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(24)) & mask
    while stamps[position] == stamp and keys[position] != key:
        position = (position + 1) & mask
    return position


@njit(cache=True)
def day_step(  # type: ignore[no-untyped-def]
    memories,
    labels,
    counts,
    counters,
    costs,
    memory_sizes,
    next_sizes,
    matrices,
    offsets,
    widths,
    columns,
    sets,
    ages,
    age_offsets,
    base,
    takes,
    next_count,
    steps,
    next_counter,
    step_cost,
    to_go,
    bound,
    label_class,
    next_label,
    arrival,
    unit,
    counts_total,
    counters_total,
    keys,
    stamps,
    stamp,
    best,
    parent,
    chosen,
    order_of_insert,
):
    """One day from every state. Returns how many new states there are; they stand in the hash arrays in order of
    insertion.

    States are given sorted by memory, so that a memory's costs are spread once. A state's label goes on to
    `next_label[label_class[content], label]`, or nowhere where that is negative; `arrival` is what it costs to end the
    day with a count. Costs and the bound count in `arrival`'s parts, of which a price has `unit`.
    """
    channels = memory_sizes.shape[0]
    labels_total = next_label.shape[1]
    contents = base.shape[0]
    mask = keys.shape[0] - 1
    limit = keys.shape[0] // 2
    codes = np.zeros(channels, dtype=np.int64)
    aged = np.zeros(channels, dtype=np.int64)
    strides = np.zeros(channels, dtype=np.int64)
    scale = 1
    for c in range(channels):
        strides[c] = scale
        scale *= next_sizes[c]
    new_memory = np.zeros(contents, dtype=np.int64)
    spread = np.zeros(contents, dtype=np.int32)
    last = np.int64(-1)
    found = 0
    for s in range(memories.shape[0]):
        if memories[s] != last:
            last = memories[s]
            rest = last
            for c in range(channels):
                codes[c] = rest % memory_sizes[c]
                rest //= memory_sizes[c]
                aged[c] = ages[age_offsets[c] + codes[c]]
            spread = spread_costs(codes, matrices, offsets, widths, columns, base)
            for x in range(contents):
                memory = 0
                for c in range(channels):
                    code = sets[c, x]
                    if code == EMPTY:
                        code = aged[c]
                    memory += code * strides[c]
                new_memory[x] = memory
        for x in range(contents):
            if spread[x] >= FORBIDDEN:
                continue
            count = next_count[takes[x], counts[s]]
            if count < 0:
                continue
            label = next_label[label_class[x], labels[s]]
            if label < 0:
                continue
            cost = costs[s] + unit * (spread[x] + step_cost[steps[x], counters[s]]) + arrival[count]
            if cost + unit * to_go[count] > bound:
                continue
            counter = next_counter[steps[x], counters[s]]
            key = ((new_memory[x] * labels_total + label) * counters_total + counter) * counts_total + count
            position = _slot(keys, stamps, stamp, key, mask)
            if stamps[position] != stamp:
                if found >= limit:
                    return -1
                stamps[position] = stamp
                keys[position] = key
                best[position] = cost
                parent[position] = s
                chosen[position] = x
                order_of_insert[found] = position
                found += 1
            elif cost < best[position]:
                best[position] = cost
                parent[position] = s
                chosen[position] = x
    return found


@njit(cache=True)
def undominated(  # type: ignore[no-untyped-def]
    memories, groups, counters, costs, unit, memory_sizes, extra, extra_offsets, digit_sizes, digit_extra, digit_offsets
):
    """The states, sorted by memory, that no cheaper state of the same group (label and counts) makes needless.

    A state falls when another one costs no more even after paying, memory channel by channel and counter digit by
    digit, the most that its own can ever cost above the other's. Equal costs are settled by the order the states
    came in. A price is `unit` parts of a cost.
    """
    channels, digits = memory_sizes.shape[0], digit_sizes.shape[0]
    total = costs.shape[0]
    if total == 0:
        return np.zeros(0, dtype=np.int64)
    least = costs.min()
    packed = np.empty(total, dtype=np.int64)
    for s in range(total):
        packed[s] = (((groups[s] << 22) | min((costs[s] - least) // unit, (1 << 22) - 1)) << 20) | s
    packed.sort()
    codes = np.empty((total, channels + digits), dtype=np.int32)
    kept = np.empty(total, dtype=np.int64)
    survivors = 0
    first = 0
    group = np.int64(-1)
    for i in range(total):
        s = packed[i] & ((1 << 20) - 1)
        if groups[s] != group:
            group = groups[s]
            first = survivors
        rest = memories[s]
        for c in range(channels):
            codes[survivors, c] = rest % memory_sizes[c]
            rest //= memory_sizes[c]
        rest = counters[s]
        for d in range(digits):
            codes[survivors, channels + d] = rest % digit_sizes[d]
            rest //= digit_sizes[d]
        fallen = False
        for k in range(first, survivors):
            slack = costs[s] - costs[kept[k]]
            for c in range(channels):
                a = codes[k, c]
                b = codes[survivors, c]
                if a != b:
                    slack -= unit * extra[extra_offsets[c] + a * memory_sizes[c] + b]
            for d in range(digits):
                a = codes[k, channels + d]
                b = codes[survivors, channels + d]
                if a != b:
                    slack -= unit * digit_extra[digit_offsets[d] + a * digit_sizes[d] + b]
            if slack >= 0:
                fallen = True
                break
        if not fallen:
            kept[survivors] = s
            survivors += 1
    order = np.empty(survivors, dtype=np.int64)
    for k in range(survivors):
        order[k] = (memories[kept[k]] << 20) | k
    order.sort()
    result = np.empty(survivors, dtype=np.int64)
    for k in range(survivors):
        result[k] = kept[order[k] & ((1 << 20) - 1)]
    return result


@njit(cache=True)
def most_extra(matrix, sets, ages, later):  # type: ignore[no-untyped-def]
    """For one channel and each pair of codes (a, b): the most that remembering a instead of b can ever cost more.

    matrix: code x column prices; sets[column]: REPLACED, KEPT, or both;
    ages: code -> code of the next day; later: the same table for the next day.
    """
    codes, columns = matrix.shape
    result = np.zeros((codes, codes), dtype=np.int32)
    for a in range(codes):
        for b in range(codes):
            if a == b:
                continue
            most = -FORBIDDEN
            beyond = later[ages[a], ages[b]]
            for x in range(columns):
                if matrix[b, x] >= FORBIDDEN:
                    continue
                if matrix[a, x] >= FORBIDDEN:
                    most = FORBIDDEN
                    break
                difference = matrix[a, x] - matrix[b, x]
                if sets[x] & REPLACED and difference > most:
                    most = difference
                if sets[x] & KEPT and difference + beyond > most:
                    most = difference + beyond
            result[a, b] = min(most, FORBIDDEN)
    return result


@njit(cache=True)
def least_to_go(to_go, base, takes, next_count):  # type: ignore[no-untyped-def]
    """The least a week can still cost from each count before a day, without memory or counters: a lower bound."""
    counts = to_go.shape[0]
    result = np.full(counts, FORBIDDEN, dtype=np.int32)
    for n in range(counts):
        for x in range(base.shape[0]):
            after = next_count[takes[x], n]
            if after < 0 or base[x] >= FORBIDDEN:
                continue
            value = base[x] + to_go[after]
            if value < result[n]:
                result[n] = value
    return result
