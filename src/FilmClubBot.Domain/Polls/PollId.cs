namespace FilmClubBot.Domain.Polls;

/// <summary>Identifies a <see cref="Poll"/> within a Club.</summary>
public readonly record struct PollId(int Value)
{
    /// <summary>The bare number, as stored in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
