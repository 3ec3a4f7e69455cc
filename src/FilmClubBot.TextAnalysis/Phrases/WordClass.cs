namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>What a word does in its sentence, as far as phrases need to know.</summary>
internal enum WordClass
{
    /// <summary>A single letter or a sign.</summary>
    Other,

    /// <summary>"The", "this", "her".</summary>
    Determiner,

    /// <summary>"She", "everybody".</summary>
    Pronoun,

    /// <summary>A preposition or a conjunction.</summary>
    Linker,

    /// <summary>A form of to be, to have, to do, or a modal verb.</summary>
    Auxiliary,

    /// <summary>"Slowly", "never".</summary>
    Adverb,

    /// <summary>"1968", "three", "first".</summary>
    Number,

    /// <summary>Any other verb.</summary>
    Verb,

    /// <summary>A form in -ing that may be a noun: "learning", "the leaving".</summary>
    Gerund,

    /// <summary>An adjective, or a participle before its noun.</summary>
    Adjective,

    /// <summary>A common noun, and whatever nothing else is known of.</summary>
    Noun,

    /// <summary>A word with a capital inside a sentence.</summary>
    Name,
}
