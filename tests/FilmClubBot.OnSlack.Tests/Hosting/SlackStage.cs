using FilmClubBot.Commands.Site;
using FilmClubBot.Testing.Commands;
using FilmClubBot.Testing.Slack;
using FilmClubBot.Testing.Slack.Acting;
using FilmClubBot.Testing.Slack.Workspaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Tests.Hosting;

/// <summary>Slack's adapter over a few commands, its endpoint on a real server, before the simulator.</summary>
internal sealed class SlackStage : IAsyncDisposable
{
    private readonly WebApplication _web;

    private SlackStage(SlackSimulator slack, WebApplication web, Stage stage, SlackOptions options)
    {
        Slack = slack;
        _web = web;
        Stage = stage;
        Options = options;
        Ada = slack.Workspace.AddUser("Ada");
        Mo = slack.Workspace.AddUser("Mo", admin: true);
        Films = slack.Workspace.AddChannel("films");
    }

    public SlackSimulator Slack { get; }

    public Stage Stage { get; }

    public SlackOptions Options { get; }

    public WorkspaceUser Ada { get; }

    public WorkspaceUser Mo { get; }

    public WorkspaceChannel Films { get; }

    public People People => Slack.People;

    /// <param name="configure">What else is set before it starts.</param>
    /// <param name="time">The clock of both; null for the machine's.</param>
    public static async Task<SlackStage> Start(Action<SlackOptions, SlackSimulator>? configure = null, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        var slack = await SlackSimulator.Start(new() { Time = time });
        var stage = new Stage("slack");
        var options = new SlackOptions { BotToken = slack.BotToken, SigningSecret = slack.SigningSecret, TeamId = slack.Workspace.TeamId, ApiBaseUrl = slack.ApiBaseUrl.AbsoluteUri };
        configure?.Invoke(options, slack);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        stage.AddTo(builder.Services, time).AddSingleton(new SiteAddress(new Uri("https://lantern.example/"))).AddSingleton(Microsoft.Extensions.Options.Options.Create(options)).AddSlack();
        var web = builder.Build();
        web.MapSlack();
        await web.StartAsync();
        slack.BotAddress = new Uri(new Uri(web.Urls.First()), "/slack/events");
        return new SlackStage(slack, web, stage, options);
    }

    public T Get<T>()
        where T : notnull => _web.Services.GetRequiredService<T>();

    /// <summary>Types a slash command in the channel.</summary>
    public Task<SlackSeen> Types(string command, string text = "", WorkspaceUser? user = null) => People.Command(user ?? Ada, command, text, Films);

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
