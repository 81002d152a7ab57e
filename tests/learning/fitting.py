"""Straight lines between what a sentence shows and what it means (logistic regression), found by going downhill."""

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float32]
STEPS = 220
HELD_DOWN = 5e-5  # how much large weights cost
RARE = 1.0  # a sentence that has the label counts this much more


def fitted(shown: Rows, meant: Rows) -> tuple[Rows, Rows]:
    """The weights (a column a label) and what is added; accelerated gradient steps as long as the steepest place allows."""
    counts = 1 + RARE * meant
    step = 1 / (0.25 * counts.max() * _steepest(shown) + HELD_DOWN)
    weights = np.zeros((shown.shape[1], meant.shape[1]), np.float32)
    ahead, bias, bias_ahead, pace = weights, weights[0].copy(), weights[0].copy(), 1.0
    for _ in range(STEPS):
        wrong = (1 / (1 + np.exp(-(shown @ ahead + bias_ahead))) - meant) * counts / len(shown)
        new = (ahead - step * (shown.T @ wrong + HELD_DOWN * ahead)).astype(np.float32)
        new_bias = (bias_ahead - step * wrong.sum(0)).astype(np.float32)
        next_pace = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        push = (pace - 1) / next_pace
        ahead, bias_ahead = new + push * (new - weights), new_bias + push * (new_bias - bias)
        weights, bias, pace = new, new_bias, next_pace
    return weights, bias


def _steepest(shown: Rows) -> float:
    """The largest curvature of the rows, with the constant beside them; by powers."""
    direction = np.ones(shown.shape[1], np.float32)
    for _ in range(20):
        direction = shown.T @ (shown @ direction)
        direction /= np.linalg.norm(direction)
    return float(np.linalg.norm(shown.T @ (shown @ direction)) / len(shown)) + 1
