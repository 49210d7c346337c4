"""The window: the only room that imports PySide6. It knows services and core types, never storage."""
