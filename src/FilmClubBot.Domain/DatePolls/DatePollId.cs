namespace FilmClubBot.Domain.DatePolls;

/// <summary>Identifies a <see cref="DatePoll"/> within a Club.</summary>
public readonly record struct DatePollId(int Value)
{
    /// <summary>The bare number, as stored in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
