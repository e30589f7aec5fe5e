"""Help in people's words: arguments are shown as they are named, without the program's types."""

from __future__ import annotations

from typing import Any

from typer.core import TyperArgument, TyperCommand


class PlainHelp(TyperCommand):
    """A command whose help shows ``SESSION`` and not ``{SESSION} <str>``."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """What stands behind the command's name in its usage line."""
        return ["[OPTIONS]", *(one.display_name_raw for one in self._arguments(ctx))]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then the options."""
        arguments = []
        for one in self._arguments(ctx):
            record = one.get_help_record(ctx)
            if record is not None:
                arguments.append((one.display_name_raw, record[1].replace("[required]", "").strip()))
        options = [one.get_help_record(ctx) for one in self.get_params(ctx) if not isinstance(one, TyperArgument)]
        for heading, records in (("Arguments", arguments), ("Options", [one for one in options if one])):
            if any(text for _, text in records):
                with formatter.section(heading):
                    formatter.write_dl(records)

    def _arguments(self, ctx: Any) -> list[TyperArgument]:
        return [one for one in self.get_params(ctx) if isinstance(one, TyperArgument)]
