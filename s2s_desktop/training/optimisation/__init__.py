"""One step of training: loss, gradients, weights, learning rate."""
