using Microsoft.AspNetCore.StaticAssets;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>The scripts and style sheets of the web pages, as the program's routes name them.</summary>
internal sealed class PageAssets(IWebHostEnvironment environment)
{
    private IReadOnlyList<string>? _assets;

    /// <summary>Lists the assets of the routes.</summary>
    public void Read(IEndpointRouteBuilder routes) => _assets =
    [
        .. routes.DataSources.SelectMany(source => source.Endpoints).Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>()
            .Select(asset => asset.AssetPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>The files that cannot be served; null if no routes were read. Without the files a page has no looks and the chat no connection, although every request succeeds.</summary>
    public IReadOnlyList<string>? Missing() => _assets?.Where(asset => environment.WebRootFileProvider.GetFileInfo(asset) is not { Exists: true, Length: > 0 }).ToList();
}
