//! The texts of the refusals that words give, in French, Arabic, English and Spanish.
//!
//! Each says what is wrong in the user's words, then how to mend it. `{placeholders}` are filled
//! from the arguments of the refusal. This table is the only place of these texts; the index of
//! refusals is printed from it.

/// A code, then its text in French, Arabic, English and Spanish.
pub type RefusalText = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// The refusal texts of every word of the lexicon, sorted by code.
#[rustfmt::skip]
pub const CODES: &[RefusalText] = &[
    ("ADDRESS-01",
     "Ce nom de champ n'existe pas sous cette forme. Écrivez-le comme bill.2.container.0.seal.",
     "اسم الخانة غير مكتوب بالصيغة المعروفة. اكتبوه مثل bill.2.container.0.seal.",
     "No field is named this way. Write it like bill.2.container.0.seal.",
     "Ningún campo se nombra así. Escríbalo como bill.2.container.0.seal."),
    ("BILL-01",
     "Le numéro de connaissement ne contient que des lettres latines, des chiffres, - et /, {max} caractères au plus. Recopiez-le depuis le connaissement.",
     "رقم سند الشحن لا يضم إلا حروفا لاتينية وأرقاما و - و /، في حدود {max} حرفا. انقلوه كما هو في سند الشحن.",
     "A bill of lading number has only Latin letters, digits, - and /, at most {max} characters. Copy it from the bill.",
     "El número de conocimiento solo lleva letras latinas, cifras, - y /, {max} caracteres como máximo. Cópielo del conocimiento."),
    ("CIN-01",
     "Le numéro de carte nationale a une ou deux lettres puis trois à sept chiffres, comme AB123456.",
     "رقم البطاقة الوطنية حرف أو حرفان ثم ثلاثة إلى سبعة أرقام، مثل AB123456.",
     "A national card number has one or two letters, then three to seven digits, like AB123456.",
     "El número de la tarjeta nacional tiene una o dos letras y de tres a siete cifras, como AB123456."),
    ("CNSS-01",
     "Le numéro d'affiliation à la CNSS a {min} à {max} chiffres.",
     "رقم الانخراط في الصندوق الوطني للضمان الاجتماعي من {min} إلى {max} أرقام.",
     "A CNSS affiliation number has {min} to {max} digits.",
     "El número de afiliación a la CNSS tiene de {min} a {max} cifras."),
    ("CONTAINER-01",
     "Un numéro de conteneur a quatre lettres, dont la dernière est U, J ou Z, puis sept chiffres, comme CSQU 305438 3.",
     "رقم الحاوية أربعة حروف لاتينية آخرها U أو J أو Z ثم سبعة أرقام، مثل CSQU 305438 3.",
     "A container number has four letters, the last one U, J or Z, then seven digits, like CSQU 305438 3.",
     "El número de contenedor tiene cuatro letras, la última U, J o Z, y siete cifras, como CSQU 305438 3."),
    ("CONTAINER-02",
     "Le dernier chiffre devrait être {expected}. Vérifiez le numéro peint sur la porte : {number}.",
     "الرقم الأخير ينبغي أن يكون {expected}. تحققوا من الرقم المكتوب على باب الحاوية: {number}.",
     "The last digit should be {expected}. Check the number painted on the door: {number}.",
     "La última cifra debería ser {expected}. Compruebe el número pintado en la puerta: {number}."),
    ("CONTAINER-03",
     "Il manque le dernier chiffre, {expected}. Le numéro complet serait {number} : vérifiez-le sur la porte.",
     "ينقص الرقم الأخير وهو {expected}. الرقم الكامل هو {number}: تحققوا منه على باب الحاوية.",
     "The last digit, {expected}, is missing. The whole number would be {number}: check it on the door.",
     "Falta la última cifra, {expected}. El número completo sería {number}: compruébelo en la puerta."),
    ("COUNTRY-01",
     "Un pays s'écrit en deux lettres, comme MA pour le Maroc.",
     "يكتب البلد بحرفين لاتينيين، مثل MA للمغرب.",
     "A country is written with two letters, like MA for Morocco.",
     "Un país se escribe con dos letras, como MA para Marruecos."),
    ("CURRENCY-01",
     "Cette monnaie n'est pas connue. Écrivez ses trois lettres, comme MAD, EUR ou USD.",
     "هذه العملة غير معروفة. اكتبوا حروفها الثلاثة، مثل MAD أو EUR أو USD.",
     "This currency is not known. Write its three letters, like MAD, EUR or USD.",
     "Esta moneda no se conoce. Escriba sus tres letras, como MAD, EUR o USD."),
    ("DATE-01",
     "Cette date n'existe pas. Écrivez le jour, le mois et l'année, comme 14/04/2026.",
     "هذا التاريخ غير موجود. اكتبوا اليوم ثم الشهر ثم السنة، مثل 14/04/2026.",
     "This date does not exist. Write day, month and year, like 14/04/2026.",
     "Esta fecha no existe. Escriba día, mes y año, como 14/04/2026."),
    ("DATE-02",
     "Il faut une date, une heure et son décalage, comme 2026-04-14T08:00:00+01:00.",
     "يلزم التاريخ والساعة وفارق التوقيت، مثل 2026-04-14T08:00:00+01:00.",
     "A date, a time and its offset are needed, like 2026-04-14T08:00:00+01:00.",
     "Hacen falta una fecha, una hora y su diferencia horaria, como 2026-04-14T08:00:00+01:00."),
    ("DUM-01",
     "Un numéro de DUM a dix-sept chiffres puis une lettre : bureau (3), régime (3), année (4), série (7), lettre.",
     "رقم التصريح المفصل سبعة عشر رقما ثم حرف: المكتب (3) والنظام (3) والسنة (4) والتسلسل (7) والحرف.",
     "A declaration number has seventeen digits, then a letter: office (3), regime (3), year (4), serial (7), letter.",
     "El número de declaración tiene diecisiete cifras y una letra: oficina (3), régimen (3), año (4), serie (7), letra."),
    ("DUM-02",
     "La lettre finale devrait être {expected}. Vérifiez les chiffres du numéro de DUM.",
     "الحرف الأخير ينبغي أن يكون {expected}. تحققوا من أرقام التصريح المفصل.",
     "The last letter should be {expected}. Check the digits of the declaration number.",
     "La última letra debería ser {expected}. Compruebe las cifras del número de declaración."),
    ("EMAIL-01",
     "Cette adresse électronique est incomplète. Écrivez-la comme nom@exemple.ma.",
     "عنوان البريد الإلكتروني غير كامل. اكتبوه مثل nom@exemple.ma.",
     "This e-mail address is incomplete. Write it like name@example.com.",
     "Esta dirección de correo está incompleta. Escríbala como nombre@ejemplo.com."),
    ("HS-01",
     "Une position a 4, 6, 8 ou 10 chiffres, comme 0303.53.00.00.",
     "يتكون بند التعريفة من 4 أو 6 أو 8 أو 10 أرقام، مثل 0303.53.00.00.",
     "A tariff position has 4, 6, 8 or 10 digits, like 0303.53.00.00.",
     "Una partida tiene 4, 6, 8 o 10 cifras, como 0303.53.00.00."),
    ("HS-02",
     "Le chapitre 00 n'existe pas. Les positions commencent à 0101.",
     "الفصل 00 غير موجود. تبدأ البنود من 0101.",
     "There is no chapter 00. Positions begin at 0101.",
     "El capítulo 00 no existe. Las partidas empiezan en 0101."),
    ("ICE-01",
     "L'ICE a quinze chiffres. Recopiez-le depuis une facture ou le certificat d'ICE.",
     "يتكون التعريف الموحد للمقاولة من خمسة عشر رقما. انقلوه من فاتورة أو من شهادة التعريف.",
     "An ICE has fifteen digits. Copy it from an invoice or from its certificate.",
     "El ICE tiene quince cifras. Cópielo de una factura o de su certificado."),
    ("ICE-02",
     "Cet ICE contient une erreur : ses chiffres de contrôle ne correspondent pas. Vérifiez-le chiffre par chiffre.",
     "في هذا التعريف الموحد للمقاولة خطأ: أرقام المراقبة لا تتطابق. تحققوا منه رقما رقما.",
     "This ICE has a mistake: its check digits do not match. Compare it digit by digit.",
     "Este ICE tiene un error: sus cifras de control no coinciden. Compruébelo cifra por cifra."),
    ("ID-01",
     "Ce lien ou cet identifiant est incomplet. Reprenez-le depuis la page d'origine.",
     "هذا الرابط أو المعرف غير كامل. انسخوه من الصفحة الأصلية.",
     "This link or identifier is incomplete. Take it again from the page it came from.",
     "Este enlace o identificador está incompleto. Tómelo de nuevo de la página de origen."),
    ("IF-01",
     "L'identifiant fiscal a {min} à {max} chiffres. Recopiez-le depuis un avis d'imposition ou une facture.",
     "يتكون التعريف الضريبي من {min} إلى {max} أرقام. انقلوه من إشعار ضريبي أو من فاتورة.",
     "A tax identifier has {min} to {max} digits. Copy it from a tax notice or an invoice.",
     "El identificador fiscal tiene de {min} a {max} cifras. Cópielo de un aviso de impuestos o de una factura."),
    ("IMO-01",
     "Le numéro OMI d'un navire a sept chiffres, comme 9074729.",
     "رقم السفينة لدى المنظمة البحرية الدولية سبعة أرقام، مثل 9074729.",
     "A ship's IMO number has seven digits, like 9074729.",
     "El número OMI de un buque tiene siete cifras, como 9074729."),
    ("IMO-02",
     "Le dernier chiffre du numéro OMI devrait être {expected}. Vérifiez-le sur les papiers du navire.",
     "الرقم الأخير من رقم السفينة ينبغي أن يكون {expected}. تحققوا منه في أوراق السفينة.",
     "The last digit of the IMO number should be {expected}. Check it on the ship's papers.",
     "La última cifra del número OMI debería ser {expected}. Compruébelo en los papeles del buque."),
    ("MONEY-01",
     "Écrivez le montant puis sa monnaie en trois lettres, comme 1 234,50 MAD.",
     "اكتبوا المبلغ ثم عملته بثلاثة حروف، مثل 1 234,50 MAD.",
     "Write the amount, then its currency in three letters, like 1 234.50 MAD.",
     "Escriba el importe y su moneda en tres letras, como 1 234,50 MAD."),
    ("NUMBER-01",
     "Ce n'est pas un nombre. Écrivez-le en chiffres, comme 26000 ou 26 000,5.",
     "هذا ليس عددا. اكتبوه بالأرقام، مثل 26000 أو 26 000,5.",
     "This is not a number. Write it in digits, like 26000 or 26 000.5.",
     "Esto no es un número. Escríbalo en cifras, como 26000 o 26 000,5."),
    ("NUMBER-02",
     "Ce nombre est trop grand. Vérifiez l'unité et les zéros.",
     "هذا العدد كبير جدا. تحققوا من الوحدة ومن الأصفار.",
     "This number is too large. Check the unit and the zeros.",
     "Este número es demasiado grande. Compruebe la unidad y los ceros."),
    ("NUMBER-03",
     "Ce nombre se lit de deux façons. Écrivez {thousands} si ce sont des milliers, {decimals} si ce sont des décimales.",
     "يقرأ هذا العدد على وجهين. اكتبوا {thousands} إن كان القصد الآلاف، و{decimals} إن كان القصد الكسور.",
     "This number can be read in two ways. Write {thousands} for thousands, or {decimals} for decimals.",
     "Este número se lee de dos maneras. Escriba {thousands} si son miles, o {decimals} si son decimales."),
    ("NUMBER-04",
     "Ce nombre a trop de décimales : {decimals} au plus. Arrondissez-le comme sur le document.",
     "في هذا العدد أرقام كثيرة بعد الفاصلة: {decimals} على الأكثر. قربوه كما هو في الوثيقة.",
     "This number has too many decimals: at most {decimals}. Round it as the document does.",
     "Este número tiene demasiados decimales: {decimals} como máximo. Redondéelo como en el documento."),
    ("NUMBER-05",
     "Un nombre négatif n'est pas accepté ici. Écrivez zéro ou plus.",
     "لا يقبل هنا عدد سالب. اكتبوا صفرا أو أكثر.",
     "A number below zero is not accepted here. Write zero or more.",
     "Aquí no se acepta un número negativo. Escriba cero o más."),
    ("PHONE-01",
     "Ce numéro de téléphone est incomplet. Écrivez-le comme 06 61 23 45 67, ou avec + et l'indicatif du pays.",
     "رقم الهاتف غير كامل. اكتبوه مثل 06 61 23 45 67، أو مسبوقا بعلامة + ورمز البلد.",
     "This telephone number is incomplete. Write it like 06 61 23 45 67, or with + and the country code.",
     "Este número de teléfono está incompleto. Escríbalo como 06 61 23 45 67, o con + y el prefijo del país."),
    ("PLACE-01",
     "Un lieu a deux lettres de pays et trois caractères, comme MACAS pour Casablanca. Cherchez-le par son nom.",
     "يتكون رمز المكان من حرفين للبلد وثلاثة رموز، مثل MACAS للدار البيضاء. ابحثوا عنه باسمه.",
     "A place has two letters of country and three characters, like MACAS for Casablanca. Search it by its name.",
     "Un lugar tiene dos letras de país y tres caracteres, como MACAS para Casablanca. Búsquelo por su nombre."),
    ("PLATE-01",
     "Cette immatriculation n'est pas lisible. Écrivez-la comme 12345-A-6, ou en lettres latines et chiffres si elle est étrangère.",
     "رقم التسجيل هذا غير مقروء. اكتبوه مثل 12345-أ-6، أو بحروف لاتينية وأرقام إن كان أجنبيا.",
     "This plate cannot be read. Write it like 12345-A-6, or in Latin letters and digits if it is foreign.",
     "Esta matrícula no se puede leer. Escríbala como 12345-A-6, o en letras latinas y cifras si es extranjera."),
    ("RC-01",
     "Le registre du commerce a un numéro et un tribunal, comme 123456 Casablanca.",
     "يتكون السجل التجاري من رقم ومحكمة، مثل 123456 الدار البيضاء.",
     "A trade register entry has a number and a court, like 123456 Casablanca.",
     "El registro mercantil tiene un número y un tribunal, como 123456 Casablanca."),
    ("RIB-01",
     "Le RIB a vingt-quatre chiffres. Recopiez-le depuis le relevé de la banque.",
     "يتكون كشف التعريف البنكي من أربعة وعشرين رقما. انقلوه من كشف البنك.",
     "A RIB has twenty-four digits. Copy it from the bank's statement.",
     "El RIB tiene veinticuatro cifras. Cópielo del extracto del banco."),
    ("RIB-02",
     "Ce RIB contient une erreur : sa clé devrait être {expected}. Vérifiez-le chiffre par chiffre.",
     "في كشف التعريف البنكي خطأ: ينبغي أن يكون مفتاحه {expected}. تحققوا منه رقما رقما.",
     "This RIB has a mistake: its key should be {expected}. Compare it digit by digit.",
     "Este RIB tiene un error: su clave debería ser {expected}. Compruébelo cifra por cifra."),
    ("SEAL-01",
     "Un numéro de scellé n'a que des lettres latines et des chiffres, {max} au plus.",
     "رقم الختم حروف لاتينية وأرقام فقط، في حدود {max}.",
     "A seal number has only Latin letters and digits, at most {max}.",
     "El número de precinto solo lleva letras latinas y cifras, {max} como máximo."),
    ("SIZETYPE-01",
     "Le type de conteneur a quatre caractères, comme 22G1 ou 45R1. Il est peint sous le numéro.",
     "نوع الحاوية أربعة رموز، مثل 22G1 أو 45R1. وهو مكتوب تحت رقمها.",
     "A container type has four characters, like 22G1 or 45R1. It is painted below the number.",
     "El tipo de contenedor tiene cuatro caracteres, como 22G1 o 45R1. Está pintado bajo el número."),
    ("TEXT-01",
     "Cette case est vide. Remplissez-la.",
     "هذه الخانة فارغة. املؤوها.",
     "This is empty. Fill it in.",
     "Esta casilla está vacía. Rellénela."),
    ("TEXT-02",
     "Ce texte est trop long : {max} caractères au plus. Raccourcissez-le.",
     "هذا النص طويل جدا: {max} حرفا على الأكثر. اختصروه.",
     "This text is too long: at most {max} characters. Shorten it.",
     "Este texto es demasiado largo: {max} caracteres como máximo. Acórtelo."),
    ("TEXT-03",
     "Ce texte contient un caractère qui ne s'imprime pas, souvent venu d'un copier-coller. Retapez-le.",
     "في هذا النص رمز لا يطبع، يأتي غالبا من النسخ واللصق. أعيدوا كتابته.",
     "This text has a character that cannot be printed, often from copy and paste. Type it again.",
     "Este texto tiene un carácter que no se imprime, a menudo por copiar y pegar. Escríbalo de nuevo."),
    ("VOYAGE-01",
     "Le numéro de voyage ne contient que des lettres latines, des chiffres, - et /, {max} caractères au plus.",
     "رقم الرحلة لا يضم إلا حروفا لاتينية وأرقاما و - و /، في حدود {max} حرفا.",
     "A voyage number has only Latin letters, digits, - and /, at most {max} characters.",
     "El número de viaje solo lleva letras latinas, cifras, - y /, {max} caracteres como máximo."),
];

/// The texts of a code in French, Arabic, English and Spanish, if a word gives that code.
pub fn texts(code: &str) -> Option<[&'static str; 4]> {
    CODES
        .iter()
        .find(|(known, ..)| *known == code)
        .map(|(_, french, arabic, english, spanish)| [*french, *arabic, *english, *spanish])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The `{names}` in a text.
    fn placeholders(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)).collect()
    }

    #[test]
    fn every_refusal_is_told_in_four_languages_with_the_same_arguments() {
        for (code, french, arabic, english, spanish) in CODES {
            for text in [french, arabic, english, spanish] {
                assert!(text.chars().count() > 10 && text.chars().count() < 200, "{code}: {text}");
                assert!(text.ends_with('.'), "{code}: {text}");
                assert_eq!(placeholders(text), placeholders(french), "{code}");
            }
            assert!(arabic.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)), "{code}");
        }
    }

    #[test]
    fn codes_are_sorted_and_each_stands_once() {
        assert!(CODES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(texts("CONTAINER-02").is_some_and(|texts| texts[2].contains("{expected}")));
        assert_eq!(texts("NOWHERE-01"), None);
    }
}
