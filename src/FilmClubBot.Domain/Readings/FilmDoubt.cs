namespace FilmClubBot.Domain.Readings;

/// <summary>Why a person should check which film a review is about; the gravest reason first. Stored as a number until the review is read again.</summary>
public enum FilmDoubt
{
    /// <summary>No film was found.</summary>
    NoFilm,

    /// <summary>Several films were found, and the headline does not speak of several.</summary>
    SeveralFilms,

    /// <summary>The source states a film whose title neither the headline nor the text has.</summary>
    StatedOnly,

    /// <summary>Words next to the title in the headline may belong to it, or words of the title to the headline.</summary>
    TitleUnclear,

    /// <summary>The film is named only by the headline, without a year or quotation marks.</summary>
    OnlyHeadline,

    /// <summary>Another film is named about as often, and no headline decides.</summary>
    AnotherFilm,

    /// <summary>The film is named only in the text; the headline names none.</summary>
    NotInHeadline,

    /// <summary>The evidence only just suffices.</summary>
    WeakEvidence,

    /// <summary>No film was found, because the text seems to be about something else.</summary>
    OtherSubject,
}
