using System.Globalization;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.OnWeb.Choosing;

/// <summary>The addresses of <see cref="BallotFileEndpoint"/>.</summary>
internal sealed class BallotFiles(SiteAddress site) : IBallotFiles
{
    public Uri? AddressOf(BallotId ballot, Platform reader) =>
        site.IsReachedFrom(reader) ? site.At(string.Create(CultureInfo.InvariantCulture, $"{BallotFileEndpoint.Path}/{ballot.Value}")) : null;
}
