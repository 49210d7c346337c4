"""The forgetting curve."""


def recall_probability(days: float, stability: float, decay: float) -> float:
    """Return how likely recall is, 0 to 1, `days` after the last review of a memory with `stability` (days).

    `decay` is the last of FSRS-6's 21 parameters. The curve passes through 0.9 where `days` equals `stability`.
    Source: R(t, S) = (1 + F * t / S) ** -decay with F = 0.9 ** (-1 / decay) - 1, FSRS-6.
    """
    factor = 0.9 ** (-1 / decay) - 1
    return float((1 + factor * days / stability) ** -decay)


def days_until(recall: float, stability: float, decay: float) -> float:
    """Return after how many days recall of a memory with `stability` (days) is as likely as `recall`, 0 to 1.

    The forgetting curve turned round; `decay` as in `recall_probability`.
    """
    factor = 0.9 ** (-1 / decay) - 1
    return float(stability / factor * (recall ** (-1 / decay) - 1))
