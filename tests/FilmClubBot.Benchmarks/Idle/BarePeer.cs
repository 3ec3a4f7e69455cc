namespace FilmClubBot.Benchmarks.Idle;

/// <summary>The peer of the idle benchmark: a bare ASP.NET Core server that answers one constant page and does nothing else.</summary>
internal static class BarePeer
{
    public const string Verb = "bare-peer";

    public static async Task<int> Run(string url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(url);
        app.MapGet("/", () => "Hello");
        await app.RunAsync();
        return 0;
    }
}
