using System.IO.Compression;
using System.Net;
using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Recaps;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.Storage.Schema;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.EndToEnd.Tests.Clubs;

/// <summary>
/// Everything that a person or a program can ask of a club, asked with the numbers, names, keys and tokens of another one: commands and their
/// completion from the catalogue, web addresses from the list of endpoints, so that a new one is asked as well. Then the other club
/// is asked the same itself, so that the questions are known to find something.
/// </summary>
public sealed class CrossClubTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres", Traits = ["Form", "Long"])]
    public async Task No_command_button_form_or_search_reads_or_changes_another_club(string provider)
    {
        await using var clubs = await TwoClubs.Start(provider);
        var before = await clubs.Sums();

        Assert.Equal([], await Answered(clubs, clubs.Ours));

        Assert.Equal(before, await clubs.Sums());
        var own = await Answered(clubs, clubs.Theirs);
        Assert.True(own.Count >= 45, $"Only {own.Count} commands showed the club what it has itself, so that this test shows little: {string.Join(", ", own)}");
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres", Traits = ["Form", "Long"])]
    public async Task No_address_reads_or_changes_another_club(string provider)
    {
        await using var clubs = await TwoClubs.Start(provider);
        var before = await clubs.Sums();

        Assert.Equal([], await Opened(clubs, clubs.Ours));

        Assert.Equal(before, await clubs.Sums());
        var own = await Opened(clubs, clubs.Theirs);
        Assert.True(own.Count >= 15, $"Only {own.Count} addresses showed the club what it has itself, so that this test shows little: {string.Join(", ", own)}");
    }

    // The commands whose reply, suggestions or completion show something of the other club.
    private static async Task<IReadOnlyCollection<string>> Answered(TwoClubs clubs, Club club)
    {
        using var use = await clubs.Host.Clubs.Use(club.Id, ClubHost.Token);
        var pipeline = use!.Services.GetRequiredService<CommandPipeline>();
        var completer = use.Services.GetRequiredService<Completer>();
        // The same person, who is a moderator of both.
        var known = clubs.Rows.Row<AccountRow>();
        var account = new Account(known.Platform, known.ExternalId, "Nico");
        var calls = new ForeignCalls(clubs);
        SortedSet<string> shown = new(StringComparer.Ordinal);
        // What a call was given may be stored, and shown by later ones.
        HashSet<string> given = [known.ExternalId];
        var commands = use.Services.GetRequiredService<CommandCatalog>().Commands.Where(command => command.Name != "me erase").ToList();
        foreach (var (command, byNumber) in commands.Select(command => (command, true)).Concat(commands.Select(command => (command, false))))
        {
            foreach (var text in command.Options.Select(option => $"/{command.Name} {option.Name}:{TwoClubs.Word}"))
                Record($"{command.Name} (completed)", string.Join('\n', (await completer.Complete(text, text.Length, account, Permission.Moderator, null, ClubHost.Token)).Items));
            foreach (var call in calls.Of(command, byNumber))
            {
                given.UnionWith(call.Options.Values);
                var invocation = new Invocation(call, account, Permission.Moderator) { IsConfirmed = true };
                Record(command.Name, CardJson.Write(await pipeline.Run(invocation, ClubHost.Token)));
                foreach (var (option, typed) in call.Options)
                    Record($"{command.Name} {option}:", string.Join('\n', await pipeline.Suggest(invocation, option, typed, ClubHost.Token)));
                Record($"{command.Name} (form)", System.Text.Json.JsonSerializer.Serialize(pipeline.Form(call, Permission.Moderator, null)));
            }
        }

        return shown;

        void Record(string what, string answer)
        {
            if (TwoClubs.Shows(answer, given))
                shown.Add(what);
        }
    }

    // The addresses whose content or redirect shows something of the other club; of a picture, that there is one.
    private static async Task<IReadOnlyCollection<string>> Opened(TwoClubs clubs, Club club)
    {
        var values = await Values(clubs);
        using var browser = clubs.Host.Browser();
        SortedSet<string> shown = new(StringComparer.Ordinal);
        foreach (var endpoint in clubs.Host.Endpoints.Where(IsOfEveryClub))
        {
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Where(method => method is "GET" or "POST") ?? ["GET"])
            {
                foreach (var value in endpoint.RoutePattern.Parameters.Count == 0 ? [""] : values)
                {
                    var path = $"/c/{club.Address}/{string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Part(part, value)))))}";
                    var query = method == "GET" ? $"?q={TwoClubs.Word}&period={value}&command=/film%20{TwoClubs.Word}&returnUrl=/{value}" : "";
                    using var content = method == "POST" ? new FormUrlEncodedContent([new("grade", "a"), new("link", value), new("token", value)]) : null;
                    using var request = new HttpRequestMessage(new HttpMethod(method), path + query) { Content = content };
                    using var answer = await browser.SendAsync(request, ClubHost.Token);
                    Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
                    if (TwoClubs.Shows($"{answer.Headers}{await Text(answer)}", [])
                        // Every club has a picture of its own of a period.
                        || (answer.Content.Headers.ContentType?.MediaType == "image/png" && endpoint.RoutePattern.Parameters.Any(parameter => parameter.Name != "period")))
                        shown.Add($"{method} {endpoint.RoutePattern.RawText}");
                }
            }
        }

        return shown;
    }

    private static bool IsOfEveryClub(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<OfEveryClub>() is not null && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith('_') == false && endpoint.RoutePattern.RawText != "{**path:file}";

    private static string Part(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part, string value) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        _ => Uri.EscapeDataString(value),
    };

    // What an address of the other club may contain.
    private static async Task<IReadOnlyList<string>> Values(TwoClubs clubs)
    {
        using var use = await clubs.Host.Clubs.Use(clubs.Theirs.Id, ClubHost.Token);
        var export = use!.Services.GetRequiredService<IExportLinks>().Issue(clubs.Theirs.Id, new(clubs.Rows.Row<MemberRow>().Id), Platform.Web)!;
        var recap = use.Services.GetRequiredService<IRecapLinks>().Issue(new(clubs.Rows.Row<MemberRow>().Id), ReportSpan.OfYear(2026), Platform.Web)!;
        return [.. clubs.Numbers.Values.Select(number => $"{number}").Distinct(), clubs.Rows.Calendar.ToString(), clubs.Rows.Secret.ToString(), clubs.SlipKey, export.Segments[^1], recap.Segments[^1], clubs.Theirs.Address!, "reviews", "programme", "results", "general", "2026"];
    }

    private static async Task<string> Text(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(ClubHost.Token);
        if (answer.Content.Headers.ContentType?.MediaType != "application/zip")
            return Encoding.UTF8.GetString(bytes);
        await using var archive = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(ClubHost.Token));
            text.Append(entry.FullName).Append(await reader.ReadToEndAsync(ClubHost.Token));
        }

        return text.ToString();
    }
}
