namespace FilmClubBot.Domain.Screenings;

/// <summary>Identifies a <see cref="Screening"/> within a Club.</summary>
public readonly record struct ScreeningId(int Value)
{
    /// <summary>The bare number, as stored in the database.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
