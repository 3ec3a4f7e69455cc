namespace FilmClubBot.Domain.Clubs;

/// <summary>Identifies a <see cref="Club"/>; every stored row carries one.</summary>
public readonly record struct ClubId(int Value)
{
    /// <summary>The number alone, as it stands in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
