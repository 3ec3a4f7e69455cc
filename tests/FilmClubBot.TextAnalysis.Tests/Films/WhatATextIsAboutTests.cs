namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>Texts about something else that speak of films, and offer nothing as a film's.</summary>
public class WhatATextIsAboutTests
{
    private const string Asks = " “I never slept,” says Mara Okoye about grief and loneliness. What does a house remember?";
    private const string Fragt = " „Ich habe nie geschlafen“, sagt Mara Okoye über Trauer und Einsamkeit. Woran erinnert sich ein Haus?";
    private const string Demande = " « Je n’ai jamais dormi », dit Mara Okoye du deuil et de la solitude. De quoi se souvient une maison ?";
    private const string Pregunta = " «No he dormido nunca», dice Mara Okoye del duelo y la soledad. ¿Qué recuerda una casa?";

    [Theory]
    [InlineData("Night Ferry", "The show begins in a harbour, and the show never leaves it. Each of the actors has a scene to steal. The series was shot on film by the director of two movies, and the camera loves the fog, but the series has eight hours and the story has three. I watched the series in a weekend and the finale of the show twice." + Asks)]
    [InlineData("The Lantern at the Old Mill", "The play begins in the dark. The director puts the actors behind the audience, and the scene with the lamp is the best of the evening. The play was a film once. The stage is bare, the cast is young, and the play needs neither screen nor camera. The play runs until May." + Asks)]
    [InlineData("Glass Orchard: dust and apples", "The book follows a family through four winters. The author was an actress, and a scene is a scene for her. The film rights are sold. The book has no hero and the book needs none, and the ending of the book is a cut to black." + Asks)]
    [InlineData("Lantern Keeper 3", "The game opens with a scene as good as in any movie. You play a keeper, and the game lets you fail. The director of the game came from animation, and the camera hangs behind your shoulder. The game is long, the actors speak well, and the game is over too soon." + Asks)]
    [InlineData("Low Water", "The album opens with a field recording of a harbour. The singer was once an actress, and the album plays like a film without pictures. The album has nine songs; the scene in the last one stays. I play the album at night." + Asks)]
    [InlineData("Das kalte Haus", "Das Buch beginnt im Winter, und das Buch endet dort. Die Autorin schrieb einmal Drehbücher, und jede Szene des Buchs ist wie geschnitten. Das Buch hat vierhundert Seiten und keine Handlung. Die Figuren spielen keine Rolle, die Kälte spielt die Hauptrolle. Ich habe das Buch zweimal gelesen." + Fragt)]
    [InlineData("La maison froide", "Le livre commence en hiver, et le livre y finit. L’auteure a été actrice, et chaque scène du livre est un plan. Le livre a quatre cents pages. Un cinéaste en a acheté les droits. Le livre se lit en une nuit, et le livre ne console pas." + Demande)]
    [InlineData("La casa fría", "La serie empieza en invierno y la serie acaba allí. La directora rodó dos películas antes, y cada escena de la serie es un plano largo. Los actores de la serie callan. La serie tiene ocho horas y le sobran tres. Vi la serie en un fin de semana." + Pregunta)]
    public async Task What_it_refers_to_is_what_it_is_about(string title, string body)
    {
        var (_, reading) = await Read.Text(title, $"{body}\n\n{body}");
        Assert.Empty(reading.Films);
        Assert.Empty(reading.Quotes);
        Assert.Empty(reading.Themes);
        Assert.Empty(reading.Questions);
    }

    [Theory]
    [InlineData("How films are shot in a flood", "Crews have learnt to wait. A director told me that actors bring their own boots, and that a camera costs more than the boat. Scenes are cut, scripts are dried on radiators, and nobody complains. Cinemas are open again, and the popcorn is dry. What the flood took was time, and time is what every studio lacks." + Asks)]
    [InlineData("Wo gedreht wird, wenn es regnet", "Die Filmteams haben gelernt zu warten. Eine Regisseurin sagte mir, dass Schauspieler ihre Stiefel selbst mitbringen. Szenen fallen weg, Drehbücher trocknen auf der Heizung, und niemand klagt. Die Kinos sind wieder offen, und das Popcorn ist trocken." + Fragt)]
    [InlineData("Le cinéma quand il pleut", "Les équipes ont appris à attendre. Une réalisatrice m’a dit que les acteurs apportent leurs bottes. Des scènes tombent, des scénarios sèchent sur le radiateur, et personne ne se plaint. Les salles de cinéma sont rouvertes, et l’écran est sec." + Demande)]
    [InlineData("Rodar bajo la lluvia", "Los equipos han aprendido a esperar. Una directora me dijo que los actores traen sus botas. Caen escenas, los guiones se secan en el radiador y nadie protesta. Los cines están abiertos otra vez, y la pantalla está seca." + Pregunta)]
    public async Task News_of_the_cinema_is_about_no_film(string title, string body)
    {
        var (_, reading) = await Read.Text(title, $"{body}\n\n{body}\n\n{body}");
        Assert.Empty(reading.Films);
        Assert.Empty(reading.Quotes);
        Assert.Empty(reading.Questions);
    }

    [Theory]
    [InlineData("Winter Ballet", "The film follows a dancer through one season. Ballet is its villain, every stage a cage, and an orchestra plays too fast. The director films theatres from below. The film is cruel, and the music is kind. Nobody leaves the film dancing.")]
    [InlineData("The Last Novel", "The film is about an author who burns his book. His novel is never read aloud, and its pages look real. Each chapter has its colour, and each writer his cat. The film is dry, and the film is funny. I want to read what the film burns.")]
    [InlineData("Die Saison", "Der Film erzählt von einer Band, die kein Album mehr macht. Die Lieder sind schlecht, und das ist der Witz. Der Sänger spielt Karten, der Bassist schläft. Der Film hat Rhythmus, auch wenn die Musik keinen hat. Ich mag den Film.")]
    public async Task A_film_about_another_art_is_a_film(string title, string body) =>
        Assert.Equal(title, Assert.Single((await Read.Text(title, $"{title}\n\n{body}\n\n{title} is worth a coat. {body}")).Reading.Films).Title);
}
