"""The view *Heat map*: target words down, source words across, weights as colour."""
