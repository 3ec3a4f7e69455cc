namespace FilmClubBot.Domain.Polls;

/// <summary>How the choices of a <see cref="Poll"/> are answered.</summary>
public enum PollKind
{
    /// <summary>Each time with yes, if need be or no.</summary>
    Dates,

    /// <summary>By choosing one.</summary>
    One,

    /// <summary>By choosing any number.</summary>
    Several,
}
