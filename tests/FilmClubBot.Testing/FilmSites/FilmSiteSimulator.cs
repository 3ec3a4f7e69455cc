using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Testing.FilmSites;

/// <summary>
/// The APIs of Wikidata and The Movie Database on this machine, with documents in their form. It enforces what they demand of programs: a
/// User-Agent with a contact, one request at a time, a token, and as many requests as it allows.
/// </summary>
public sealed partial class FilmSiteSimulator : IAsyncDisposable
{
    /// <summary>The token that The Movie Database accepts.</summary>
    public const string Token = "eyJhbGciOiJIUzI1NiJ9.tests";

    private readonly ConcurrentDictionary<string, SimulatedItem> _items = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, SimulatedMovie> _movies = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private WebApplication _server = null!;
    private int _open;

    private FilmSiteSimulator() => Address = new($"http://127.0.0.1:{Loopback.FreePort()}/");

    /// <summary>The address of the server.</summary>
    public Uri Address { get; }

    /// <summary>Wikidata's API.</summary>
    public Uri Wikidata => new(Address, "w/api.php");

    /// <summary>The Movie Database's API.</summary>
    public Uri Tmdb => new(Address, "3/");

    /// <summary>What was asked, in order: the status and the address.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>Answers in place of the APIs, for as long as it is set.</summary>
    public RequestDelegate? Instead { get; set; }

    /// <summary>How many requests are allowed before it asks for a pause; null for any number.</summary>
    public int? Allowance { get; set; }

    /// <summary>The pause that it asks for, in seconds.</summary>
    public int RetryAfter { get; set; } = 120;

    /// <summary>Starts the server.</summary>
    public static async Task<FilmSiteSimulator> Start()
    {
        var simulator = new FilmSiteSimulator();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(simulator.Address.GetLeftPart(UriPartial.Authority));
        simulator._server = builder.Build();
        simulator._server.Run(simulator.Answer);
        await simulator._server.StartAsync();
        return simulator;
    }

    /// <summary>Adds an item, or replaces it.</summary>
    public void Add(SimulatedItem item) => _items[item.Id] = item;

    /// <summary>Adds a film of The Movie Database, or replaces it.</summary>
    public void Add(SimulatedMovie movie) => _movies[movie.Id] = movie;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var isAlone = Interlocked.Increment(ref _open) == 1;
        var isEnded = 0;
        // The client may ask again as soon as it has the answer's headers.
        context.Response.OnStarting(End);
        try
        {
            if (Instead is { } instead)
                await instead(context);
            else
                await Answer(context, isAlone);
        }
        finally
        {
            await End();
        }

        Task End()
        {
            if (Interlocked.Exchange(ref isEnded, 1) == 0)
            {
                _asked.Enqueue($"{context.Response.StatusCode} {context.Request.Path}{Uri.UnescapeDataString(context.Request.QueryString.Value ?? "")}");
                Interlocked.Decrement(ref _open);
            }

            return Task.CompletedTask;
        }
    }

    private Task Answer(HttpContext context, bool isAlone)
    {
        if (!UserAgent().IsMatch(context.Request.Headers.UserAgent.ToString()))
            return Problem(context, StatusCodes.Status403Forbidden, "Please set a user-agent with contact information and respect our robot policy.");
        if (!isAlone || Asked.Count >= Allowance)
        {
            context.Response.Headers.RetryAfter = RetryAfter.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Problem(context, StatusCodes.Status429TooManyRequests, "Too many requests.");
        }

        return context.Request.Path.Value switch
        {
            "/w/api.php" => Write(context, WikidataAnswers.Of(context.Request.Query, [.. _items.Values])),
            { } path when path.StartsWith("/3/", StringComparison.Ordinal) && context.Request.Headers.Authorization != $"Bearer {Token}" =>
                Write(context, SimulatedMovie.Failure(7, "Invalid API key: You must be granted a valid key."), StatusCodes.Status401Unauthorized),
            { } path when MoviePath().Match(path) is { Success: true } movie => _movies.TryGetValue(int.Parse(movie.Groups["id"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), out var found)
                ? Write(context, found.Document(context.Request.Query["append_to_response"] == "watch/providers"))
                : Write(context, SimulatedMovie.Failure(34, "The resource you requested could not be found."), StatusCodes.Status404NotFound),
            { } path when FindPath().Match(path) is { Success: true } find => Write(context, Found(find.Groups["id"].Value, context.Request.Query["external_source"].ToString())),
            _ => Problem(context, StatusCodes.Status404NotFound, "Not found"),
        };
    }

    private JsonObject Found(string id, string source) => new()
    {
        ["movie_results"] = new JsonArray([.. _movies.Values.Where(movie => source == "imdb_id" ? movie.Imdb == id : source == "wikidata_id" && movie.Wikidata == id).Select(movie => movie.Document(withOffers: false))]),
        ["person_results"] = new JsonArray(),
        ["tv_results"] = new JsonArray(),
    };

    private static Task Problem(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(text);
    }

    private static Task Write(HttpContext context, JsonObject document, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(document.ToJsonString());
    }

    // <client>/<version> (<contact>), as https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy asks for.
    [GeneratedRegex(@"^\S+/[0-9][0-9.]* \([^()]*(?:@|https?://)[^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex UserAgent();

    [GeneratedRegex("^/3/movie/(?<id>[0-9]{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex MoviePath();

    [GeneratedRegex("^/3/find/(?<id>[^/]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex FindPath();
}
