namespace FilmClubBot.Storage.Schema;

/// <summary>A row that belongs to one club; the context filters by the club and sets it on new rows.</summary>
internal interface IClubRow
{
    int ClubId { get; set; }
}
