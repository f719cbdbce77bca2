//! The texts of what an import finds wrong in a list, in French, Arabic, English and Spanish.

use lexicon::refusal_texts::RefusalText;

/// The texts, sorted by code.
#[rustfmt::skip]
pub const CODES: &[RefusalText] = &[
    ("LIST-01",
     "La colonne {column} manque dans la première ligne du fichier. Choisissez le fichier officiel, en CSV.",
     "العمود {column} غير موجود في السطر الأول من الملف. اختاروا الملف الرسمي بصيغة CSV.",
     "The column {column} is missing from the first line of the file. Choose the official file, as CSV.",
     "Falta la columna {column} en la primera línea del fichero. Elija el fichero oficial, en CSV."),
    ("LIST-02",
     "Ligne {line} : le code {value} n'a pas la forme attendue. La ligne est laissée de côté.",
     "السطر {line}: الرمز {value} ليس على الصيغة المنتظرة. أهمل هذا السطر.",
     "Line {line}: the code {value} does not have the expected form. The line is left out.",
     "Línea {line}: el código {value} no tiene la forma esperada. La línea se omite."),
    ("LIST-03",
     "Ligne {line} : le nom manque ou n'est pas lisible. La ligne est laissée de côté.",
     "السطر {line}: الاسم ناقص أو غير مقروء. أهمل هذا السطر.",
     "Line {line}: the name is missing or cannot be read. The line is left out.",
     "Línea {line}: falta el nombre o no se puede leer. La línea se omite."),
    ("LIST-04",
     "Ligne {line} : le fichier n'est pas lisible à cet endroit. Enregistrez-le de nouveau en CSV, UTF-8.",
     "السطر {line}: لا يمكن قراءة الملف هنا. احفظوه من جديد بصيغة CSV وترميز UTF-8.",
     "Line {line}: the file cannot be read here. Save it again as CSV, UTF-8.",
     "Línea {line}: el fichero no se puede leer aquí. Guárdelo de nuevo como CSV, UTF-8."),
    ("LIST-05",
     "Le fichier a plus de {max} lignes. Coupez-le ou vérifiez que c'est le bon.",
     "في الملف أكثر من {max} سطر. قسموه أو تحققوا من أنه الملف الصحيح.",
     "The file has more than {max} lines. Split it, or check that it is the right one.",
     "El fichero tiene más de {max} líneas. Divídalo o compruebe que es el correcto."),
    ("LIST-06",
     "Ligne {line} : la colonne {column} ne se lit pas. La ligne est laissée de côté.",
     "السطر {line}: العمود {column} غير مقروء. أهمل هذا السطر.",
     "Line {line}: the column {column} cannot be read. The line is left out.",
     "Línea {line}: la columna {column} no se puede leer. La línea se omite."),
    ("LIST-07",
     "La colonne {column} ne se lit pas. Corrigez-la dans le fichier.",
     "العمود {column} غير مقروء. صححوه في الملف.",
     "The column {column} cannot be read. Correct it in the file.",
     "La columna {column} no se puede leer. Corríjala en el fichero."),
];
