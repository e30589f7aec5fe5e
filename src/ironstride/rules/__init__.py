"""One judgement each: rules, their catalogue, the review and the sentences."""
