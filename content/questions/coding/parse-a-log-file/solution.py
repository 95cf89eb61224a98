LEVELS = {"INFO", "WARN", "ERROR"}


def summarise(lines):
    """Return ({model: {"requests", "errors", "mean_ms"}}, number of broken lines)."""
    totals = {}  # model -> [requests, errors, sum of milliseconds]
    broken = 0
    for line in lines:
        parts = line.split()  # any run of blanks separates; the line end goes too
        if not parts:
            continue
        if not is_good(parts):
            broken += 1
            continue
        _, level, model, ms = parts
        numbers = totals.setdefault(model, [0, 0, 0])
        numbers[0] += 1
        numbers[1] += level == "ERROR"  # True counts as 1
        numbers[2] += int(ms)

    models = {
        model: {"requests": requests, "errors": errors, "mean_ms": ms_sum / requests}
        for model, (requests, errors, ms_sum) in totals.items()
    }
    return models, broken


def is_good(parts):
    # The length comes first: the other tests rely on it.
    # isdecimal, because isdigit also accepts signs such as "²", which int refuses.
    return len(parts) == 4 and parts[1] in LEVELS and parts[3].isdecimal()
