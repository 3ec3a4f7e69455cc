using CsCheck;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Typing;

namespace FilmClubBot.Commands.Tests.Framework.Typing;

public class CommandTextTests
{
    private static readonly Bench _bench = Bench.WithAFewCommands();

    [Theory]
    [InlineData("/rate film:Her stars:4.5", "/rate film:Her stars:4.5")]
    [InlineData("/rate stars:4.5 film:Her", "/rate stars:4.5 film:Her")]
    [InlineData("  /rate   film:Her\n stars:4.5  ", "/rate film:Her stars:4.5")]
    [InlineData("/ rate film:Her stars:4.5", "/rate film:Her stars:4.5")]
    [InlineData("/RATE Film:Her STARS:4.5", "/rate film:Her stars:4.5")]
    [InlineData("/rate film: Her stars: 4.5", "/rate film:Her stars:4.5")]
    [InlineData("/rate film:the red shoes stars:4½", "/rate film:\"the red shoes\" stars:4½")]
    [InlineData("/rate film:the  red   shoes   stars:★★★★", "/rate film:\"the  red   shoes\" stars:★★★★")]
    [InlineData("/rate film:\"Her\"stars:4.5", "/rate film:Her stars:4.5")]
    [InlineData("/rate film: stars:4.5", "/rate film:\"\" stars:4.5")]
    [InlineData("/rate film:", "/rate film:\"\"")]
    [InlineData("/rate movie:Her rating:4", "/rate film:Her stars:4")]
    [InlineData("/rate titel:Her sterne:4", "/rate film:Her stars:4")]
    [InlineData("/rate titre:Her étoiles:4", "/rate film:Her stars:4")]
    [InlineData("/help", "/help")]
    [InlineData("//help", "/help")]
    public void Reads_named_values(string typed, string call) =>
        Assert.Equal(call, Read(typed).Text);

    [Theory]
    [InlineData("\"Her (2013)\"")]
    [InlineData("“Her (2013)”")]
    [InlineData("„Her (2013)“")]
    [InlineData("„Her (2013)”")]
    [InlineData("«Her (2013)»")]
    [InlineData("“Her (2013)\"")]
    public void Removes_the_quotation_marks_that_keyboards_produce(string quoted)
    {
        Assert.Equal("Her (2013)", Read($"/film film:{quoted}").Options["film"]);
        Assert.Equal("Her (2013)", Read($"/film {quoted}").Options["film"]);
    }

    [Theory]
    [InlineData("""/rate her 4 comment:"he said \"hi\" to her" """, "he said \"hi\" to her")]
    [InlineData("""/rate her 4 comment:"a \\ b" """, "a \\ b")]
    [InlineData("""/rate her 4 comment:"ends in \\" """, "ends in \\")]
    [InlineData("""/rate her 4 comment:"a \n b" """, "a \\n b")]
    [InlineData("""/rate her 4 comment:"film: noir, stars:4" """, "film: noir, stars:4")]
    [InlineData("""/rate her 4 comment:I said "stars:5" today""", "I said \"stars:5\" today")]
    [InlineData("""/rate her 4 comment:"never closed""", "never closed")]
    [InlineData("""/rate her 4 comment:https://lantern.example/?a=b""", "https://lantern.example/?a=b")]
    [InlineData("""/rate her 4 comment:-""", "-")]
    public void Reads_escaped_text_and_text_that_only_looks_like_an_option(string typed, string comment) =>
        Assert.Equal(comment, Read(typed).Options["comment"]);

    [Theory]
    [InlineData("/rate her 4.5", "/rate film:her stars:4.5")]
    [InlineData("/rate the red shoes 4.5", "/rate film:\"the red shoes\" stars:4.5")]
    [InlineData("/rate \"the red shoes\" 4.5", "/rate film:\"the red shoes\" stars:4.5")]
    [InlineData("/rate her 4,5 so good", "/rate film:her stars:4,5 comment:\"so good\"")]
    [InlineData("/rate 2001 4", "/rate film:2001 stars:4")]
    [InlineData("/rate 8½ 4½ magnificent", "/rate film:8½ stars:4½ comment:magnificent")]
    [InlineData("/rate Mission: Impossible 4.5", "/rate film:\"Mission: Impossible\" stars:4.5")]
    [InlineData("/rate her stars:4.5", "/rate stars:4.5 film:her")]
    [InlineData("/ask her what does it say about loneliness?", "/ask question:\"her what does it say about loneliness?\"")]
    [InlineData("/ask \"the red shoes\" what about art: is it worth it?", "/ask question:\"the red shoes what about art: is it worth it?\"")]
    [InlineData("/film the red shoes", "/film film:\"the red shoes\"")]
    [InlineData("/quotes spike jonze", "/quotes film:\"spike jonze\"")]
    [InlineData("/reviews words:slow cinema", "/reviews words:\"slow cinema\"")]
    [InlineData("/help rate", "/help command:rate")]
    [InlineData("/help quote hide", "/help command:\"quote hide\"")]
    [InlineData("/review correct alone together 2013", "/review correct review:\"alone together\" year:2013")]
    [InlineData("/film 19:30", "/film film:\"19:30\"")]
    public void Assigns_unnamed_words_to_the_options_in_their_order(string typed, string call) =>
        Assert.Equal(call, Read(typed).Text);

    // "on", "no" and "1" are ways to say yes or no, but these members said neither.
    [Theory]
    [InlineData("/rate her 4.5 I would watch it later on", "I would watch it later on")]
    [InlineData("/rate her 4.5 worth it? no", "worth it? no")]
    [InlineData("/rate her 4.5 number 1", "number 1")]
    public void Loses_no_word_of_a_comment(string typed, string comment)
    {
        var call = Read(typed);
        Assert.Equal(comment, call.Options["comment"]);
        Assert.DoesNotContain("spoiler", call.Options.Keys);
    }

    [Fact]
    public void Leaves_missing_options_to_the_form() =>
        Assert.Equal("/rate film:\"the red shoes\"", Read("/rate the red shoes").Text);

    [Theory]
    [InlineData("/quote her", "quote")]
    [InlineData("/quote random her", "quote")]
    [InlineData("/quote  random her", "quote")]
    [InlineData("/quote hide her", "quote hide")]
    [InlineData("/quote\thide her", "quote hide")]
    [InlineData("/Quote Hide her", "quote hide")]
    [InlineData("/quotes her", "quotes")]
    [InlineData("/review add her", "review add")]
    public void Distinguishes_a_command_from_its_subcommands(string typed, string command)
    {
        var call = Read(typed);
        Assert.Equal(command, call.Command);
        Assert.Contains("her", call.Options.Values);
    }

    [Fact]
    public void Reads_an_option_that_only_buttons_set() =>
        Assert.Equal("5", Read("/quote film:Her except:5").Options["except"]);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("/")]
    [InlineData(" / ")]
    public void Asks_for_a_command_where_there_is_none(string typed) =>
        Assert.Equal("Type a command, such as /help.", Problem(typed));

    [Theory]
    [InlineData("/rate work:Her stars:4", "/rate has no option “work”. It takes film:, stars:, comment:, spoiler:")]
    [InlineData("/quote work:Her", "/quote has no option “work”. It takes film:, speaker:, theme:")]
    [InlineData("/rate film:Her star:4", "/rate has no option “star”. Did you mean stars:? It takes film:, stars:, comment:, spoiler:")]
    [InlineData("/rate film:Her stars:4 coment:nice", "/rate has no option “coment”. Did you mean comment:? It takes film:, stars:, comment:, spoiler:")]
    [InlineData("/rate film:Her points:\"four\"", "/rate has no option “points”. It takes film:, stars:, comment:, spoiler:")]
    [InlineData("/rate flim：Her 4", "/rate has no option “flim”. Did you mean film:? It takes film:, stars:, comment:, spoiler:")]
    [InlineData("/rate film:Her film:Us stars:4", "“film” stands there twice; keep one.")]
    public void Reports_the_problem_and_the_fix(string typed, string problem) =>
        Assert.Equal(problem, Problem(typed));

    [Fact]
    public void Shortens_repeated_input()
    {
        Assert.True(Problem("/rate " + string.Concat(Enumerable.Repeat("word ", 1000))).Length < 200);
    }

    [Fact]
    public void Refuses_a_command_that_is_too_long()
    {
        Assert.IsType<ParsedText.Call>(CommandText.Parse("/film film:" + new string('x', CommandText.MaxLength - 11), _bench.Catalog));
        Assert.Equal("A command has at most 8000 characters; this one has 8001. Shorten it.", Problem("/film film:" + new string('x', CommandText.MaxLength - 10)));
    }

    // Each of these once took a parser of this kind minutes or its stack.
    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("\\")]
    [InlineData("\"\\")]
    [InlineData(":")]
    [InlineData("film:")]
    [InlineData("film: ")]
    [InlineData("a ")]
    [InlineData("a: ")]
    [InlineData("4 ")]
    [InlineData(" ")]
    [InlineData("((")]
    [InlineData("\"a\" ")]
    public void Terminates_on_any_text(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, CommandText.MaxLength / piece.Length));
        Assert.All(["/rate ", "/rate film:", "/rate film:\"", "/", ""], start =>
            Assert.NotNull(CommandText.Parse((start + text)[..Math.Min(CommandText.MaxLength, start.Length + text.Length)], _bench.Catalog)));
    }

    [Fact]
    public void Reads_back_every_call_that_it_writes()
    {
        var value = Gen.OneOf("\"", "\\", "“", "”", "„", "«", "»", ":", "film:", "stars:", " film: ", " ", "  ", "\n", "\r\n", "\t", "🎬", "\ud83c", "é", "e\u0301", "'", "4.5", "½", "#12", "-", "a", "Her", "(2013)", "{n}", "/", "的", "\u00a0", "\0", ",").Array[0, 7].Select(pieces => string.Concat(pieces));
        Gen.Select(value, value, value.Null(0.5), value).Sample(
            (film, stars, comment, spoiler) =>
            {
                var call = new CommandCall("rate", ("film", film), ("stars", stars), ("comment", comment), ("spoiler", spoiler));
                var back = Read(call.Text);
                Assert.Equal(call.Command, back.Command);
                Assert.Equal(call.Options, back.Options);
            },
            iter: 500);
    }

    [Theory]
    [InlineData("Her", "Her")]
    [InlineData("4.5", "4.5")]
    [InlineData("#12", "#12")]
    [InlineData("-", "-")]
    [InlineData("", "\"\"")]
    [InlineData("Her (2013)", "\"Her (2013)\"")]
    [InlineData("a:b", "\"a:b\"")]
    [InlineData("say \"hi\" \\", "\"say \\\"hi\\\" \\\\\"")]
    public void Quotes_only_ambiguous_values(string value, string quoted) =>
        Assert.Equal(quoted, CommandCall.Quote(value));

    private static CommandCall Read(string typed) =>
        CommandText.Parse(typed, _bench.Catalog) is ParsedText.Call call ? call.Value : throw new InvalidOperationException(Problem(typed));

    private static string Problem(string typed)
    {
        var problem = Assert.IsType<ParsedText.Problem>(CommandText.Parse(typed, _bench.Catalog));
        return Bench.Say[problem.Key, problem.Arguments];
    }
}
