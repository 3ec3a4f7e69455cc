namespace FilmClubBot.Domain.Ballots;

/// <summary>Identifies a <see cref="Ballot"/> within a Club.</summary>
public readonly record struct BallotId(int Value)
{
    /// <summary>The bare number, as stored in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
