using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>The scripts and style sheets of the web pages, as the program's endpoints name them.</summary>
internal sealed class PageAssets(IWebHostEnvironment environment, EndpointDataSource endpoints)
{
    /// <summary>The files that cannot be served. Without them a page has no looks and the chat no connection, although every request succeeds.</summary>
    public IReadOnlyList<string> Missing()
    {
        var files = environment.WebRootFileProvider;
        List<string> assets = [.. endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>().Select(asset => asset.AssetPath).Distinct(StringComparer.Ordinal)];
        return assets.Count == 0 ? ["every one"] : [.. assets.Where(asset => files.GetFileInfo(asset) is not { Exists: true, Length: > 0 }).Order(StringComparer.Ordinal)];
    }
}
