import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    """Slide the kernel over the image and return the sums of products."""
    image = np.asarray(image, dtype=float)
    kernel = np.asarray(kernel, dtype=float)
    # Pad, work out the size of the output, visit each position.
    raise NotImplementedError("write conv2d")
