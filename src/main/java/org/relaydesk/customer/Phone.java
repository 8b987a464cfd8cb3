package org.relaydesk.customer;

import java.util.Optional;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Phone numbers as the world writes them (E.164), by the tables of libphonenumber. */
public final class Phone {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LEAST_HIDDEN = 8;

    private Phone() {}

    /**
     * The number behind a WhatsApp id. One that the tables do not know keeps its digits.
     *
     * @param waId the digits with country code
     */
    public static Optional<String> ofWhatsApp(@Nullable String waId) {
        return Optional.ofNullable(waId).map(digits -> "+" + digits).map(whole ->
                read(whole).filter(NUMBERS::isPossibleNumber).map(n -> NUMBERS.format(n, PhoneNumberFormat.E164)).orElse(whole));
    }

    /** With its middle digits hidden: {@code +91 98••• ••814}. */
    static String hidden(String phone) {
        if (phone.length() < LEAST_HIDDEN) {
            return phone;
        }
        int country = 1 + read(phone).map(n -> Integer.toString(n.getCountryCode()).length()).orElse(1);
        return phone.substring(0, country) + " " + phone.substring(country, country + 2) + "••• ••"
                + phone.substring(phone.length() - 3);
    }

    private static Optional<PhoneNumber> read(String phone) {
        try {
            return Optional.of(NUMBERS.parse(phone, null));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
