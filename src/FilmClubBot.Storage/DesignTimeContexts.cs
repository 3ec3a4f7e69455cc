using FilmClubBot.Domain.Clubs;
using Microsoft.EntityFrameworkCore.Design;

namespace FilmClubBot.Storage;

/// <summary>Lets <c>dotnet ef</c> create a context when a migration is added; no database is opened.</summary>
internal sealed class DesignTimeContexts : IDesignTimeDbContextFactory<FilmClubContext>
{
    public FilmClubContext CreateDbContext(string[] args) =>
        new FilmClubContexts(StorageOptions.DefaultConnectionString, new ClubId(1)).Create();
}
