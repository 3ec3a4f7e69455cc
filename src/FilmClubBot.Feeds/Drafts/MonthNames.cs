using System.Globalization;

namespace FilmClubBot.Feeds.Drafts;

/// <summary>The months by number and by name: English, and the languages that feeds use in violation of their standard.</summary>
internal static class MonthNames
{
    private static readonly string[] _english = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // Whole words, because each language has its own short forms; with the accents that occur in feeds.
    private static readonly Dictionary<string, int> _others = Table(
        german: "januar jänner;februar feber;märz mär mrz;april;mai;juni;juli;august;september;oktober okt;november;dezember dez",
        french: "janvier janv;février févr fév;mars;avril avr;mai;juin;juillet juil;août;septembre sept;octobre;novembre;décembre déc",
        spanish: "enero ene;febrero;marzo;abril abr;mayo;junio;julio;agosto ago;septiembre setiembre;octubre;noviembre;diciembre dic",
        italian: "gennaio gen;febbraio;marzo;aprile;maggio mag;giugno giu;luglio lug;agosto ago;settembre set;ottobre ott;novembre;dicembre dic",
        greek: "ιαν ιανουαρίου;φεβ φεβρουαρίου;μάώ μαρ μάρ μαρτίου;απρ απριλίου;μάι μαΐ μαϊ μαίου μαΐου;ιούν ιον ιουν ιουνίου;ιούλ ιολ ιουλ ιουλίου;αύγ αυγ αυγούστου;σεπ σεπτεμβρίου;οκτ οκτωβρίου;νοέ νοε νοεμβρίου;δεκ δεκεμβρίου",
        hungarian: "január;február;március;április;május;június;július;augusztus;szeptember;október;november;december");

    /// <summary>1 to 12 for a name; a number unchanged; null for anything else.</summary>
    public static int? Number(string text)
    {
        if (char.IsAsciiDigit(text[0]))
            return int.Parse(text, CultureInfo.InvariantCulture);
        var name = text.ToLowerInvariant();
        if (_others.TryGetValue(name, out var number))
            return number;

        // English names are abbreviated at any letter: "Sept", "Febr".
        var month = Array.FindIndex(_english, start => name.StartsWith(start, StringComparison.Ordinal));
        return month < 0 ? null : month + 1;
    }

    private static Dictionary<string, int> Table(params string[] languages)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var months in languages.Select(language => language.Split(';')))
        {
            for (var month = 0; month < months.Length; month++)
            {
                foreach (var name in months[month].Split(' '))
                    table[name] = month + 1;
            }
        }

        return table;
    }

    private static Dictionary<string, int> Table(string german, string french, string spanish, string italian, string greek, string hungarian) =>
        Table([german, french, spanish, italian, greek, hungarian]);
}
