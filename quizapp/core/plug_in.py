"""What is known of a format that comes from another installed package."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlugIn:
    """A format by the `name` that its package gives it, and the package with its version ("bridge 1.2").

    `fault` says what is wrong with it, None as long as nothing is.
    """

    name: str
    package: str
    fault: str | None = None

    @property
    def complaint(self) -> str | None:
        """One sentence or two about what is wrong and what to do, None where nothing is."""
        if self.fault is None:
            return None
        return f'The format "{self.name}" of {self.package} does not work: {self.fault} Update or remove the package.'
