using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>A remark that a Member made during the film, with the running time.</summary>
/// <param name="Id">The reaction's key.</param>
/// <param name="By">The Member.</param>
/// <param name="At">The running time, whole seconds, within the film's length.</param>
/// <param name="Remark">One line of 1 to <see cref="MaxLength"/> UTF-16 units.</param>
public sealed record Reaction(ReactionId Id, Member By, Duration At, string Remark)
{
    /// <summary>The longest remark, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    /// <summary>The maximum per Member and Screening: one each half minute of a long film.</summary>
    public const int MaxOfMember = 400;

    /// <summary>How long after the end a late remark is accepted; it gets the time of the end.</summary>
    public static readonly Duration Grace = Duration.FromMinutes(15);
}

/// <summary>Identifies a <see cref="Reaction"/> within a Club.</summary>
public readonly record struct ReactionId(int Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
