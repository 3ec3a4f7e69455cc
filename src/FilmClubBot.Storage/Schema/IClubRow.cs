namespace FilmClubBot.Storage.Schema;

/// <summary>A row that belongs to one club; the context filters on it and stamps it.</summary>
internal interface IClubRow
{
    int ClubId { get; set; }
}
