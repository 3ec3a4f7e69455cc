using System.Text.Json.Nodes;
using FilmClubBot.OnDiscord.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Tests.Files;

/// <summary>A command's file, downloaded from a file server on this machine.</summary>
public sealed class AttachmentFilesTests : IAsyncLifetime
{
    // The path, the query and the token of each request.
    private readonly List<string> _requests = [];
    private readonly WebApplication _server;
    private Bench _bench = null!;

    public AttachmentFilesTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(Answer);
    }

    public async ValueTask InitializeAsync()
    {
        await _server.StartAsync(TestContext.Current.CancellationToken);
        _bench = new(options => options.ApiBaseUrl = Address("/api/v10"));
    }

    public async ValueTask DisposeAsync()
    {
        await _bench.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Reads_the_file_of_an_option_without_the_bots_token_and_shows_the_reply_to_the_caller_alone()
    {
        var reply = await Keep(Address("/ephemeral-attachments/1/2/my%20ratings.csv?hm=1"));

        Assert.Contains("Kept my ratings.csv: Her", Shown(reply), StringComparison.Ordinal);
        Assert.Equal(64, (int)reply["data"]!["flags"]! & 64);
        Assert.Equal(["/ephemeral-attachments/1/2/my ratings.csv ?hm=1 "], _requests);
    }

    [Fact]
    public async Task Reads_the_file_of_a_message_and_of_a_form()
    {
        var address = Address("/attachments/1/2/ratings.csv");
        Assert.Contains("Kept ratings.csv: Her", Shown(await _bench.Do(OnMessage(address))), StringComparison.Ordinal);

        var form = await _bench.Do(Fixtures.Command("""{ "id": "1", "name": "keep", "type": 1 }"""));
        var upload = form["data"]!["components"]![0]!["component"]!;
        Assert.Equal((19, true, 1), ((int)upload["type"]!, (bool)upload["required"]!, (int)upload["max_values"]!));
        var submitted = JsonNode.Parse(Fixtures.Submit((string)form["data"]!["custom_id"]!))!;
        submitted["data"]!["components"] = new JsonArray(new JsonObject { ["type"] = 18, ["component"] = new JsonObject { ["type"] = 19, ["custom_id"] = "file", ["values"] = new JsonArray("9") } });
        submitted["data"]!["resolved"] = Resolved(address, 3);
        Assert.Contains("Kept ratings.csv: Her", Shown(await _bench.Do(submitted.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_message_without_a_file_or_with_several()
    {
        Assert.Contains("has no file", Shown(await _bench.Do(OnMessage())), StringComparison.Ordinal);
        Assert.Contains("has several files", Shown(await _bench.Do(OnMessage(Address("/attachments/1/2/a.csv"), Address("/attachments/1/2/b.csv")))), StringComparison.Ordinal);
        Assert.Empty(_requests);
    }

    [Theory]
    [InlineData("https://example.org/attachments/1/2/ratings.csv")]
    [InlineData("https://cdn.discordapp.com.example.org/attachments/1/2/ratings.csv")]
    [InlineData("https://cdn.discordapp.com@127.0.0.1/attachments/1/2/ratings.csv")]
    [InlineData("https://cdn.discordapp.com:8443/attachments/1/2/ratings.csv")]
    [InlineData("http://cdn.discordapp.com/attachments/1/2/ratings.csv")]
    [InlineData("file:///etc/passwd")]
    [InlineData("attachments/1/2/ratings.csv")]
    public async Task Downloads_from_no_other_address(string address) =>
        Assert.Contains("There is no such file", Shown(await Keep(address)), StringComparison.Ordinal);

    [Theory]
    [InlineData("/users/@me")]
    [InlineData("/attachments/../users/@me")]
    [InlineData("/attachments/1/2/moved.csv")]
    [InlineData("/attachments/1/2/gone.csv")]
    public async Task Reads_only_files_and_follows_no_redirect(string path)
    {
        Assert.Contains("There is no such file", Shown(await Keep(Address(path))), StringComparison.Ordinal);
        Assert.DoesNotContain(_requests, request => request.StartsWith("/users", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/attachments/1/2/long.csv", 3)]
    [InlineData("/attachments/1/2/endless.csv", 3)]
    public async Task Refuses_a_file_that_is_longer_than_stated(string path, long stated) =>
        Assert.Contains("is too large", Shown(await Keep(Address(path), stated)), StringComparison.Ordinal);

    [Fact]
    public async Task Requests_no_file_whose_stated_size_is_too_large()
    {
        Assert.Contains("ratings.csv is too large", Shown(await Keep(Address("/attachments/1/2/ratings.csv"), 1001)), StringComparison.Ordinal);
        Assert.Empty(_requests);
    }

    [Fact]
    public async Task A_file_of_which_Discord_states_no_address_is_not_read() => Assert.Contains(
        "There is no such file",
        Shown(await _bench.Do(Fixtures.Command("""{ "id": "1", "name": "keep", "type": 1, "options": [{ "name": "file", "type": 11, "value": "9" }] }"""))),
        StringComparison.Ordinal);

    private async Task Answer(HttpContext context)
    {
        _requests.Add($"{context.Request.Path.Value} {context.Request.QueryString.Value} {context.Request.Headers.Authorization}");
        switch (context.Request.Path.Value!.Split('/')[^1])
        {
            case "gone.csv":
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
            case "moved.csv":
                context.Response.Redirect("/users/@me");
                break;
            case "long.csv":
                context.Response.ContentLength = 5000;
                await context.Response.Body.WriteAsync(new byte[5000], context.RequestAborted);
                break;
            case "endless.csv":
                while (!context.RequestAborted.IsCancellationRequested)
                    await context.Response.Body.WriteAsync(new byte[500], CancellationToken.None);
                break;
            default:
                await context.Response.WriteAsync("Her", context.RequestAborted);
                break;
        }
    }

    private string Address(string path) => _server.Urls.First() + path;

    private Task<JsonObject> Keep(string address, long size = 3) => _bench.Do(Fixtures.Command(new JsonObject
    {
        ["id"] = "1",
        ["name"] = "keep",
        ["type"] = 1,
        ["options"] = new JsonArray(new JsonObject { ["name"] = "file", ["type"] = 11, ["value"] = "9" }),
        ["resolved"] = Resolved(address, size),
    }.ToJsonString()));

    private static JsonObject Resolved(string address, long size) => new() { ["attachments"] = new JsonObject { ["9"] = Attachment(address, size) } };

    private static JsonObject Attachment(string address, long size) => new() { ["id"] = "9", ["filename"] = "ratings.csv", ["size"] = size, ["url"] = address };

    private static string OnMessage(params string[] files)
    {
        var json = JsonNode.Parse(Fixtures.OnMessage("words"))!;
        json["data"]!["name"] = "Keep it";
        json["data"]!["resolved"]!["messages"]!["88"]!["attachments"] = new JsonArray([.. files.Select(file => (JsonNode)Attachment(file, 3))]);
        return json.ToJsonString();
    }

    private static string Shown(JsonObject reply) => reply.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
