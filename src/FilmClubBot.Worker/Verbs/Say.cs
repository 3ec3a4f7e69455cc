using System.Globalization;
using System.CommandLine;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Worker.Reviews;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Runs one slash command: <c>say '/themes film:Her'</c>.</summary>
internal static class Say
{
    /// <summary>The verb.</summary>
    public static Command Verb(IServiceProvider services)
    {
        var text = new Argument<string>("command") { Description = "The slash command, in quotation marks of the shell." };
        var permission = Typed.OneOf("--as", "Whose rights it runs with: member or moderator.", usual: Permission.Member);
        var yes = new Option<bool>("--yes") { Description = "Confirm: a command that removes something is carried out without asking." };
        var json = new Option<bool>("--json") { Description = "Print the card as JSON." };
        var file = new Option<string?>("--out") { Description = "Where the reply's file is written, if it has one, such as the report in Markdown." };
        var verb = new Command("say", "Runs one slash command and prints the answer; a refusal or a question exits with 1.") { text, permission, yes, json, file };
        verb.SetAction((call, cancellationToken) => Run(services, call.GetRequiredValue(text), call.GetValue(permission), call.GetValue(yes), call.GetValue(json), call.GetValue(file), call.InvocationConfiguration, cancellationToken));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, string text, Permission permission, bool isConfirmed, bool json, string? file, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        // What is there is never overwritten.
        if (Path.Exists(file))
        {
            await console.Error.WriteLineAsync(OperatorLanguage.Of(services)["archive.exists", ("target", file)]);
            return CommandLine.Failure;
        }

        await services.GetRequiredService<FirstStart>().Prepare(cancellationToken);
        return await Answer(services, text, Environment.UserName, permission, isConfirmed, json, file, console.Output, cancellationToken);
    }

    /// <summary>Runs the command and prints the reply.</summary>
    /// <returns>The exit code.</returns>
    internal static async Task<int> Answer(IServiceProvider services, string text, string user, Permission permission, bool isConfirmed, bool json, string? target, TextWriter output, CancellationToken cancellationToken)
    {
        var pipeline = services.GetRequiredService<CommandPipeline>();
        var account = new Account(Platform.CommandLine, user, user);
        var card = isConfirmed
            ? await pipeline.RunConfirmedText(text, account, permission, null, cancellationToken)
            : await pipeline.RunText(text, account, permission, null, cancellationToken);

        var club = services.GetRequiredService<Club>();
        var say = services.GetRequiredService<Locales>().For(club.Locale);
        if (card.IsForModerators)
            card = card with { Body = [new Paragraph(say["refusal.asmoderator"])] };
        if (card.File is { } file && (target is not null || !file.IsOptional))
            card = card with { Body = [.. card.Body, new Paragraph(say["me.export.saved", ("file", await Saved(file, target, cancellationToken))])] };
        else if (target is not null)
            card = card with { Body = [.. card.Body, new Paragraph(say["verbs.say.nofile", ("target", target)])] };
        var plain = PlainText.Render(card, club.Zone, say.Culture);
        await output.WriteAsync(json ? CardJson.WriteForReading(card, plain) + "\n" : plain);
        return card.IsRefusal ? CommandLine.Failure : CommandLine.Success;
    }

    // For the user alone.
    private static async Task<string> Saved(CardFile file, string? target, CancellationToken cancellationToken)
    {
        var path = target is null ? NewPath(file) : Path.GetFullPath(target);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var stream = new FileStream(path, options);
        await stream.WriteAsync(file.Content, cancellationToken);
        return path;
    }

    // In the working directory, next to earlier ones.
    private static string NewPath(CardFile file)
    {
        var (name, extension) = (Path.GetFileNameWithoutExtension(file.Name), Path.GetExtension(file.Name));
        var path = Path.GetFullPath(file.Name);
        for (var number = 2; File.Exists(path); number++)
            path = Path.GetFullPath($"{name}-{number.ToString(CultureInfo.InvariantCulture)}{extension}");
        return path;
    }
}
