using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>The Snowball stemmers by the names that a language's file may use: https://snowballstem.org.</summary>
internal static class Stemmers
{
    /// <summary>A new stemmer, because it stores its word in fields; null if the language's file names none.</summary>
    /// <exception cref="FormatException">There is no stemmer of that name.</exception>
    public static SnowballProgram? Create(Language language) => language.File.Text("language", "stemmer") switch
    {
        null => null,
        "Danish" => new DanishStemmer(),
        "Dutch" => new DutchStemmer(),
        "English" => new EnglishStemmer(),
        "Finnish" => new FinnishStemmer(),
        "French" => new FrenchStemmer(),
        "German" => new GermanStemmer(),
        "Hungarian" => new HungarianStemmer(),
        "Italian" => new ItalianStemmer(),
        "Norwegian" => new NorwegianStemmer(),
        "Portuguese" => new PortugueseStemmer(),
        "Romanian" => new RomanianStemmer(),
        "Russian" => new RussianStemmer(),
        "Spanish" => new SpanishStemmer(),
        "Swedish" => new SwedishStemmer(),
        "Turkish" => new TurkishStemmer(),
        var other => throw new FormatException($"{language.Code}.json: there is no stemmer \"{other}\"; use one that README.md lists, or remove the entry."),
    };
}
