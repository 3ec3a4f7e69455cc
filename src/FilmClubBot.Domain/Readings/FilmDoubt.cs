namespace FilmClubBot.Domain.Readings;

/// <summary>Why a person should check which film a review is about; the gravest reason first.</summary>
public enum FilmDoubt
{
    /// <summary>No film was found.</summary>
    NoFilm,

    /// <summary>The film is named only in the text; the headline names none.</summary>
    NotInHeadline,

    /// <summary>The film is named only by the headline, without a year or quotation marks.</summary>
    OnlyHeadline,

    /// <summary>The evidence only just suffices.</summary>
    WeakEvidence,

    /// <summary>No film was found, because the text seems to be about something else.</summary>
    OtherSubject,
}
