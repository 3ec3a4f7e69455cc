namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>The function of a word in its sentence, in the detail that phrases need.</summary>
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

    /// <summary>A common noun, and any word that is not otherwise known.</summary>
    Noun,

    /// <summary>A word with a capital inside a sentence.</summary>
    Name,
}
