using System.Globalization;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Access;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Choosing;

/// <summary>The addresses of <see cref="BallotFileEndpoint"/>: on the public address or, for users of this machine, the local one.</summary>
internal sealed class BallotFiles(IOptions<WebOptions> options) : IBallotFiles
{
    public Uri? AddressOf(BallotId ballot, Platform reader)
    {
        var root = options.Value.PublicAddress;
        if (root is null && reader is (Platform.Web or Platform.CommandLine) && WebAddress.IsLocal(options.Value))
            Uri.TryCreate(options.Value.Url, UriKind.Absolute, out root);
        // The public address may include a path, behind a proxy.
        return root is null ? null : new Uri(new Uri(root.AbsoluteUri.TrimEnd('/') + "/"), string.Create(CultureInfo.InvariantCulture, $"{BallotFileEndpoint.Path[1..]}/{ballot.Value}"));
    }
}
