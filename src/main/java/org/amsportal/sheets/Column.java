package org.amsportal.sheets;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column of a spreadsheet of people may be, with the names that it goes by in English, German and French. */
public enum Column {

    NAME("First name, Name, First names, Forename, Forenames, Given name, Given names, Christian name, "
            + "Vorname, Vornamen, Rufname, Prénom, Prénoms"), SURNAME(
                    "Surname, Last name, Family name, Second name, Nachname, Familienname, Zuname, Nom, Nom de famille"), EMAIL(
                            "Email, E-mail, Mail, Email address, Mail address, Work email, Work email address, Email work, "
                                    + "E-Mail-Adresse, Mailadresse, Courriel, Adresse e-mail, Adresse mail, Adresse électronique, "
                                    + "Adresse de courriel, Mél"), SERVICE_NUMBER(
                                            "Service number, Service no, Service nr, Service ID, Staff number, Staff no, Staff nr, Staff ID, "
                                                    + "Payroll number, Payroll no, Employee number, Employee no, Employee ID, Personnel number, "
                                                    + "Personnel no, Brigade number, Brigade no, Personalnummer, Personal-Nr, Pers-Nr, Dienstnummer, "
                                                    + "Dienst-Nr, Stammnummer, Mitarbeiternummer, Mitarbeiter-Nr, Matricule, Numéro de matricule, "
                                                    + "N° de matricule, Numéro de service, N° de service, No de service, Numéro d'agent, Numéro d'employé"), CODES(
                                                            "One-time codes, One-time code, One-time codes by email, One-time passwords, One-time password, "
                                                                    + "Email codes, OTP, Mail OTP, Email OTP, Einmalcodes, Einmalcode, Einmal-Codes, Einmalpasswort, "
                                                                    + "Einmalkennwort, Codes à usage unique, Code à usage unique, Mot de passe à usage unique"), COMPANY(
                                                                            "Company, Company name, Company ID, Organisation, Organization, Firma, Unternehmen, Société, "
                                                                                    + "Entreprise"), DEPARTMENTS(
                                                                                            "Departments, Department, Dept, Depts, Station, Stations, Watch, Watches, Unit, Units, Team, "
                                                                                                    + "Teams, Abteilung, Abteilungen, Wache, Wachen, Wachabteilung, Dienststelle, Dienststellen, "
                                                                                                    + "Einheit, Einheiten, Département, Départements, Caserne, Casernes, Centre de secours, Unité, "
                                                                                                    + "Unités, Équipe, Équipes"), GROUPS(
                                                                                                            "Permission groups, Permission group, Groups, Group, Permissions, Roles, Role, User groups, "
                                                                                                                    + "Access groups, Gruppen, Gruppe, Berechtigungsgruppen, Berechtigungsgruppe, Rechtegruppen, "
                                                                                                                    + "Rechtegruppe, Berechtigungen, Rollen, Rolle, Groupes, Groupe, Groupes d'autorisation, "
                                                                                                                    + "Groupes d'autorisations, Groupes de permissions, Groupes de droits, Droits, Rôles, Rôle");

    private static final Set<Column> NEEDED = EnumSet.of(NAME, SURNAME, EMAIL);

    private static final Pattern BETWEEN = Pattern.compile(", ");

    private final String names;

    Column(String names) {
        this.names = names;
    }

    /** Whether nobody can be set up without it. */
    public boolean isNeeded() {
        return NEEDED.contains(this);
    }

    /** How many columns a spreadsheet has at least that anybody can be set up from. */
    public static int needed() {
        return NEEDED.size();
    }

    /** Whether several columns of a spreadsheet may be this, each with a part of it. */
    public boolean isSpread() {
        return this == DEPARTMENTS || this == GROUPS;
    }

    /** The first is what the template calls it. */
    List<String> names() {
        return List.of(BETWEEN.split(names, -1));
    }
}
