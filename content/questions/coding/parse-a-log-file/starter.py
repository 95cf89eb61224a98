LEVELS = {"INFO", "WARN", "ERROR"}


def summarise(lines):
    """Return ({model: {"requests", "errors", "mean_ms"}}, number of broken lines)."""
    models = {}
    broken = 0
    for line in lines:
        pass  # split, check, then update the numbers of one model
    return models, broken
