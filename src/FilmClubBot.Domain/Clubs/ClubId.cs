namespace FilmClubBot.Domain.Clubs;

/// <summary>Identifies a <see cref="Club"/>; every stored row has one.</summary>
public readonly record struct ClubId(int Value)
{
    /// <summary>The club of the settings, which every database has. The keys of others are greater.</summary>
    public static readonly ClubId OfSettings = new(1);

    /// <summary>The bare number, as stored in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
