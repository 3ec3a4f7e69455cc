using System.Globalization;

namespace FilmClubBot.Domain.Screenings;

/// <summary>A question that somebody put into the question box for the discussion of a screening. Who did is not stored, nor when.</summary>
/// <param name="Id">The question's key.</param>
/// <param name="Screening">The screening.</param>
/// <param name="Text">The question: 1 to <see cref="MaxLength"/> UTF-16 units.</param>
public sealed record BoxedQuestion(BoxedQuestionId Id, Screening Screening, string Text)
{
    /// <summary>The longest question, in UTF-16 units.</summary>
    public const int MaxLength = 500;

    /// <summary>The most questions in the box of a society; more are refused until a moderator posted or discarded some.</summary>
    public const int MaxInBox = 100;
}

/// <summary>Identifies a <see cref="BoxedQuestion"/> within a Club.</summary>
public readonly record struct BoxedQuestionId(int Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
