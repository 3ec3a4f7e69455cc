namespace FilmClubBot.Domain.Films;

/// <summary>Identifies a <see cref="Film"/> within a Club.</summary>
public readonly record struct FilmId(int Value)
{
    /// <summary>The bare number, as stored in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
