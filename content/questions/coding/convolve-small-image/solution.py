import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    """Slide the kernel over the image and return the sums of products."""
    kernel = np.asarray(kernel, dtype=float)
    # np.pad makes a new array with zeros on all four sides.
    padded = np.pad(np.asarray(image, dtype=float), padding)
    kh, kw = kernel.shape
    if kh > padded.shape[0] or kw > padded.shape[1]:
        raise ValueError("the kernel is larger than the padded image")

    rows = (padded.shape[0] - kh) // stride + 1
    columns = (padded.shape[1] - kw) // stride + 1
    result = np.empty((rows, columns))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            patch = padded[top:top + kh, left:left + kw]
            result[i, j] = (patch * kernel).sum()
    return result
