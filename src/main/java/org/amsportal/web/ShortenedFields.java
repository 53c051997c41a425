package org.amsportal.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.amsportal.access.FieldText;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page say how long a field was of which it shows the beginning only. */
@ControllerAdvice
class ShortenedFields {

    /** Lengths in characters, by field. */
    @ModelAttribute("shortened")
    Map<String, Integer> shortened(HttpServletRequest request) {
        return FieldText.shortened(request);
    }
}
