namespace FilmClubBot.Storage.Schema;

/// <summary>A row that refers to a film.</summary>
internal interface IOfFilm
{
    int FilmId { get; }
}
