package org.amsportal.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a number is shown in the formats that Excel has. */
class NumberFormatTest {

    @ParameterizedTest
    @CsvSource({"General,12345,12345", "General,12345.50,12345.5", "General,1E+3,1000", "General,1.5E-7,0.00000015",
            "0,12345,12345", "0,12345.6,12346", "000000,4127,004127", "000000,1234567,1234567", "000000,0,000000",
            "'#,##0',4127,4127", "'#,##0.00',4127.5,4127.50", "0.00,5,5.00", "0.##,5.50,5.5", "0.##,5,5",
            "00\\-0000,4127,00-4127", "00-0000,1234567,123-4567", "'\"FF\"0000',41,FF0041", "'0000\"-A\"',41,0041-A",
            "'_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)',4127,4127", "000000;-000000,-4127,-004127",
            "'[Red]0000',41,0041", "0.00E+00,41271234,41271234", "# ?/?,0.5,0.5", "0%,0.5,0.5", "@,41,41",
            "[<1000]0000;0,41,41", "[h]:mm,1.5,1.5", "'\"-\"',41,41", "General;General,41,41"})
    void aNumber(String code, BigDecimal number, String shown) {
        var format = NumberFormat.of(code);
        assertThat(format.isDate(number)).isFalse();
        assertThat(format.number(number, "raw")).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "dd/mm/yyyy", "[$-407]d\\. mmmm yyyy;@", "mmm\\-yy", "h:mm AM/PM", "mm:ss.0",
            "m/d/yy h:mm", "yyyy\"年\"m\"月\"d\"日\"", "DD.MM.YYYY"})
    void aDateOrTime(String code) {
        assertThat(NumberFormat.of(code).isDate(BigDecimal.TEN)).isTrue();
    }

    @Test
    void aNumberThatNoExcelCanHoldIsShownAsItStands() {
        var huge = new BigDecimal("1E+999999999");
        assertThat(NumberFormat.of("0").number(huge, "1E+999999999")).isEqualTo("1E+999999999");
        assertThat(NumberFormat.ofBuiltIn(null).number(new BigDecimal("1E-999999999"), "raw")).isEqualTo("raw");
    }
}
