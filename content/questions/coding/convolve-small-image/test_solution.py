import unittest

import numpy as np

from solution import conv2d

NINE = np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]])


class Conv2d(unittest.TestCase):
    def test_example(self):
        got = conv2d(NINE, np.array([[1, 0], [0, -1]]))
        np.testing.assert_allclose(got, [[-4, -4], [-4, -4]])

    def test_kernel_of_one_pixel(self):
        np.testing.assert_allclose(conv2d(NINE, np.array([[2]])), 2 * NINE)
        np.testing.assert_allclose(conv2d(NINE, np.array([[0.5]])), NINE / 2)

    def test_kernel_as_large_as_the_image(self):
        kernel = np.arange(9).reshape(3, 3)
        np.testing.assert_allclose(conv2d(NINE, kernel), [[(NINE * kernel).sum()]])

    def test_finds_a_vertical_edge(self):
        image = np.array([[0, 0, 5, 5]] * 3)
        np.testing.assert_allclose(conv2d(image, np.array([[-1, 1]])), [[0, 5, 0]] * 3)

    def test_height_is_not_width(self):
        image = np.arange(10).reshape(2, 5)
        got = conv2d(image, np.array([[1, 1, 1]]))
        np.testing.assert_allclose(got, [[3, 6, 9], [18, 21, 24]])

    def test_padding(self):
        got = conv2d(NINE, np.ones((3, 3)), padding=1)
        np.testing.assert_allclose(got, [[12, 21, 16], [27, 45, 33], [24, 39, 28]])

    def test_stride(self):
        image = np.arange(25).reshape(5, 5)
        got = conv2d(image, np.array([[1, 0], [0, 0]]), stride=2)
        np.testing.assert_allclose(got, [[0, 2], [10, 12]])
        got = conv2d(image, np.array([[0, 0], [0, 1]]), stride=3, padding=1)
        np.testing.assert_allclose(got, [[0, 3], [15, 18]])

    def test_shapes(self):
        got = conv2d(np.ones((7, 10)), np.ones((3, 4)), stride=2, padding=2)
        self.assertEqual(got.shape, (5, 6))

    def test_kernel_too_large(self):
        with self.assertRaises(ValueError):
            conv2d(NINE, np.ones((4, 4)))
        with self.assertRaises(ValueError):
            conv2d(NINE, np.ones((1, 4)))
        with self.assertRaises(ValueError):
            conv2d(NINE, np.ones((4, 1)))
        self.assertEqual(conv2d(NINE, np.ones((4, 4)), padding=1).shape, (2, 2))

    def test_input_is_not_changed(self):
        image, kernel = NINE.copy(), np.array([[1, 2]])
        conv2d(image, kernel, padding=2)
        np.testing.assert_array_equal(image, NINE)
        np.testing.assert_array_equal(kernel, [[1, 2]])


if __name__ == "__main__":
    unittest.main()
