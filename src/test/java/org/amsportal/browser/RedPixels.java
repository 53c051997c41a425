package org.amsportal.browser;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.ImageIO;

/** Counts the red on a picture of a page that is neither removal, refusal nor something to correct. */
final class RedPixels {

    private static final float HUE = 15f / 360;

    private RedPixels() {
    }

    static int outside(byte[] picture, List<?> boxes) {
        var image = read(picture);
        var red = 0;
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                if (isRed(image.getRGB(x, y)) && !within(boxes, x, y)) {
                    red++;
                }
            }
        }
        return red;
    }

    private static boolean isRed(int rgb) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        // a cheap look first: nearly all pixels are grey, and what is nearly black or white has no hue to see
        if (red != most || most - least < 60) {
            return false;
        }
        float hue = Color.RGBtoHSB(red, green, blue, null)[0];
        int sum = most + least;
        int saturation = 100 * (most - least) / (sum > 255 ? 510 - sum : sum);
        return (hue <= HUE || hue >= 1 - HUE) && saturation > 50;
    }

    private static boolean within(List<?> boxes, int x, int y) {
        return boxes.stream().map(it -> (List<?>) it).anyMatch(
                box -> at(box, 0) <= x && x <= at(box, 2) && at(box, 1) <= y && y <= at(box, 3));
    }

    private static double at(List<?> box, int edge) {
        return ((Number) box.get(edge)).doubleValue();
    }

    private static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
